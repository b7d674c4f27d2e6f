package dev.cortado.abi;

/**
 * Offsets of the fields of {@code java.lang.ref.Reference} that the collector uses.
 *
 * <p>They follow from the order of declaration in JDK 25: referent, queue, next, discovered.
 */
public final class ReferenceLayout {
    /** The referent: not followed when the reference is weak. */
    public static final int REFERENT = 4;

    /** The next cleared reference that waits to be enqueued. */
    public static final int DISCOVERED = 16;

    private ReferenceLayout() {}
}
