package dev.cortado.compiler.world;

import dev.cortado.compiler.diagnostic.BuildException;

/**
 * A field or method that is referred to does not exist: the class path has another version of its
 * class.
 */
public final class MissingMemberException extends BuildException {
    private static final long serialVersionUID = 1L;

    public MissingMemberException(String kind, String owner, String name, String descriptor) {
        super(
                kind
                        + " "
                        + owner.replace('/', '.')
                        + "."
                        + name
                        + " "
                        + descriptor
                        + " does not exist in the class found on the class path");
    }
}
