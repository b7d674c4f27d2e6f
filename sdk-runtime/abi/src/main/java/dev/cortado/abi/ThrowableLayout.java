package dev.cortado.abi;

/**
 * Offsets of the fields of {@code java.lang.Throwable} that the runtime uses, from the order of
 * declaration in JDK 25.
 */
public final class ThrowableLayout {
    /** The program counters of the stack trace, an {@code int[]}, or null. */
    public static final int BACKTRACE = 4;

    private ThrowableLayout() {}
}
