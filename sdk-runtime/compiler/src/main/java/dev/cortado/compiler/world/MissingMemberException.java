package dev.cortado.compiler.world;

/** A field or method that is referred to does not exist: the class path has another version of its class. */
public final class MissingMemberException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingMemberException(String kind, String owner, String name, String descriptor) {
        super(kind + " " + owner.replace('/', '.') + "." + name + " " + descriptor
                + " does not exist in the class found on the class path");
    }
}
