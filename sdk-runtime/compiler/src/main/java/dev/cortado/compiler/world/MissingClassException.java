package dev.cortado.compiler.world;

import dev.cortado.compiler.diagnostic.BuildException;

/** A class that is referred to is not on the class path. */
public final class MissingClassException extends BuildException {
    private static final long serialVersionUID = 1L;

    private final String className;

    public MissingClassException(String internalName) {
        super("class " + internalName.replace('/', '.') + " is not on the class path");
        this.className = internalName;
    }

    /** The internal name. */
    public String className() {
        return className;
    }
}
