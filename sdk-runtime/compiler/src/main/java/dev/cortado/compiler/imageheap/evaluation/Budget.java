package dev.cortado.compiler.imageheap.evaluation;

/**
 * What one initialiser may use, with all that it calls.
 *
 * @param steps calls and backward jumps
 * @param allocatedBytes bytes of objects and arrays
 */
public record Budget(long steps, long allocatedBytes) {
    /** For classes of the application. */
    public static final Budget APPLICATION = new Budget(20_000_000, 1 << 20);

    /** For classes of the JDK and the SDK. */
    public static final Budget PLATFORM = new Budget(100_000_000, 8 << 20);
}
