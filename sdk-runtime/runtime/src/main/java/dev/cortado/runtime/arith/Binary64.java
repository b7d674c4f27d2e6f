package dev.cortado.runtime.arith;

import dev.cortado.abi.NoInline;

/**
 * The IEEE 754 binary64 format, and rounding into it.
 *
 * <p>A result under construction is a 53-bit significand plus {@code rest}: the next 32 bits below
 * its last place as an unsigned fraction, bit 0 sticky. So {@code rest < 0} means at least half a
 * unit in the last place, and {@code rest == 0x8000_0000} exactly half.
 *
 * <pre>
 *  63 62       52 51                                  0
 * +--+-----------+-------------------------------------+
 * | S| exponent  | fraction                            |   value = (-1)^S * 1.fraction * 2^(exponent - 1023)
 * +--+-----------+-------------------------------------+
 * </pre>
 */
final class Binary64 {

    static final int BIAS = 1023;
    static final int SPECIAL_EXPONENT = 0x7ff;
    static final int SIGN_WORD = 0x8000_0000;
    static final long SIGN = Long.MIN_VALUE;
    static final long MAGNITUDE = Long.MAX_VALUE;
    static final long HIDDEN_BIT = 1L << 52;
    static final long FRACTION = HIDDEN_BIT - 1;
    static final long INFINITY = (long) SPECIAL_EXPONENT << 52;
    static final long NAN = INFINITY | HIDDEN_BIT >>> 1;

    private Binary64() {}

    /** The biased exponent field, 0 to 2047. */
    static int exponent(long bits) {
        return (int) (bits >>> 52) & SPECIAL_EXPONENT;
    }

    static boolean isNaN(long bits) {
        return (bits & MAGNITUDE) > INFINITY;
    }

    /**
     * How far a nonzero subnormal fraction must go left for its top bit to reach the hidden bit.
     */
    static int subnormalShift(long fraction) {
        return Long.numberOfLeadingZeros(fraction) - 11;
    }

    /**
     * Joins sign, exponent and a significand that includes the hidden bit.
     *
     * @param signWord 0 or {@link #SIGN_WORD}
     * @param exponent biased, 1 to 2046
     */
    static long pack(int signWord, int exponent, long significand) {
        return significand + ((long) (signWord + ((exponent - 1) << 20)) << 32);
    }

    /**
     * Rounds to nearest, ties to even; a carry out of the fraction correctly moves the exponent.
     */
    static long round(long packed, int rest) {
        if (rest >= 0) {
            return packed;
        }
        long up = packed + 1;
        return rest == SIGN_WORD ? up & ~1L : up;
    }

    /**
     * Sign and exponent as one argument of {@link #roundOutOfRange}, so that all four are in
     * registers.
     */
    static int head(int signWord, int exponent) {
        return signWord | exponent & ~SIGN_WORD;
    }

    /**
     * {@link #pack} and {@link #round} for an exponent outside 1 to 2046: infinity, subnormal or
     * zero.
     *
     * @param head a {@link #head}
     */
    @NoInline
    static long roundOutOfRange(long significand, int rest, int head) {
        long sign = (long) (head & SIGN_WORD) << 32;
        int exponent = head << 1 >> 1;
        if (exponent >= SPECIAL_EXPONENT) {
            return sign | INFINITY;
        }
        if (exponent < -53) {
            return sign;
        }
        int shift = 1 - exponent;
        long lost = significand << (64 - shift);
        int sticky = Words.low(lost) | rest;
        int below = Words.high(lost) | (sticky != 0 ? 1 : 0);
        return round(sign | significand >>> shift, below);
    }
}
