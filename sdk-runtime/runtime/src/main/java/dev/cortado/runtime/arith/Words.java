package dev.cortado.runtime.arith;

/**
 * The two 32-bit words of a long; every method is a register move or a single multiply on a 32-bit
 * core.
 */
final class Words {

    private Words() {}

    static int high(long value) {
        return (int) (value >>> 32);
    }

    static int low(long value) {
        return (int) value;
    }

    static long join(int high, int low) {
        return ((long) high << 32) | (low & 0xffff_ffffL);
    }

    /** Unsigned 32 x 32 -> 64 bit product (UMULL). */
    static long product(int a, int b) {
        return (a & 0xffff_ffffL) * (b & 0xffff_ffffL);
    }

    /** The upper word of the unsigned product. */
    static int productHigh(int a, int b) {
        return (int) (((a & 0xffff_ffffL) * (b & 0xffff_ffffL)) >>> 32);
    }

    /** Unsigned {@code a < b}. */
    static boolean below(int a, int b) {
        return (a ^ Integer.MIN_VALUE) < (b ^ Integer.MIN_VALUE);
    }

    /** Unsigned {@code a < b}. */
    static boolean below(long a, long b) {
        return (a ^ Long.MIN_VALUE) < (b ^ Long.MIN_VALUE);
    }
}
