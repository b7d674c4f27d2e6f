package dev.cortado.classlib.reflect;

/** A program reflects on a member that reachability-metadata.json does not list. */
public final class MissingReflectionMetadataError extends LinkageError {
    private static final long serialVersionUID = 1L;

    MissingReflectionMetadataError(Class<?> type, String what, String entry) {
        super(
                what
                        + " of "
                        + type.getName()
                        + " is not in the image; reachability-metadata.json must list"
                        + " {\"type\": \""
                        + type.getName()
                        + "\", "
                        + entry
                        + "}");
    }
}
