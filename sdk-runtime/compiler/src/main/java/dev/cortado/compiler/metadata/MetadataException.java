package dev.cortado.compiler.metadata;

import dev.cortado.compiler.diagnostic.BuildException;

/** A metadata file that can't be read. */
public final class MetadataException extends BuildException {
    private static final long serialVersionUID = 1L;

    private final String file;

    MetadataException(String file, String problem) {
        super(file + ": " + problem);
        this.file = file;
    }

    /** The file. */
    public String file() {
        return file;
    }
}
