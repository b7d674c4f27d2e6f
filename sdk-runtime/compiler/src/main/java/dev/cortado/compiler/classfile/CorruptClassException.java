package dev.cortado.compiler.classfile;

import dev.cortado.compiler.diagnostic.BuildException;

/** A class file is malformed or truncated, or holds a class of another name. */
public final class CorruptClassException extends BuildException {

    private static final long serialVersionUID = 1L;

    private final String location;

    CorruptClassException(String location, String detail, Throwable cause) {
        super("corrupt class file " + location + ": " + detail, cause);
        this.location = location;
    }

    /** Where the class file was found. */
    public String location() {
        return location;
    }
}
