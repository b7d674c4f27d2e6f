package dev.cortado.compiler.classfile;

import dev.cortado.compiler.diagnostic.BuildException;

/** An entry of the class path, or a source file, cannot be read. */
public final class ClassPathEntryException extends BuildException {

    private static final long serialVersionUID = 1L;

    private final String location;

    ClassPathEntryException(String location, String detail, Throwable cause) {
        super(location + ": " + detail, cause);
        this.location = location;
    }

    /** The entry. */
    public String location() {
        return location;
    }
}
