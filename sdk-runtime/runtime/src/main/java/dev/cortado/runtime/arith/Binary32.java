package dev.cortado.runtime.arith;

import dev.cortado.abi.NoInline;

/**
 * The IEEE 754 binary32 format, and rounding into it; {@code rest} is as in {@link Binary64}.
 *
 * <pre>
 *  31 30       23 22             0
 * +--+-----------+----------------+
 * | S| exponent  | fraction       |   value = (-1)^S * 1.fraction * 2^(exponent - 127)
 * +--+-----------+----------------+
 * </pre>
 */
final class Binary32 {

    static final int BIAS = 127;
    static final int SPECIAL_EXPONENT = 0xff;
    static final int SIGN = Integer.MIN_VALUE;
    static final int MAGNITUDE = Integer.MAX_VALUE;
    static final int HIDDEN_BIT = 1 << 23;
    static final int FRACTION = HIDDEN_BIT - 1;
    static final int INFINITY = SPECIAL_EXPONENT << 23;
    static final int NAN = INFINITY | HIDDEN_BIT >>> 1;

    private Binary32() {}

    /** The biased exponent field, 0 to 255. */
    static int exponent(int bits) {
        return bits >>> 23 & SPECIAL_EXPONENT;
    }

    static boolean isNaN(int bits) {
        return (bits & MAGNITUDE) > INFINITY;
    }

    /**
     * How far a nonzero subnormal fraction must go left for its top bit to reach the hidden bit.
     */
    static int subnormalShift(int fraction) {
        return Integer.numberOfLeadingZeros(fraction) - 8;
    }

    /** Joins sign, exponent (biased, 1 to 254) and a significand that includes the hidden bit. */
    static int pack(int sign, int exponent, int significand) {
        return sign + ((exponent - 1) << 23) + significand;
    }

    /**
     * Rounds to nearest, ties to even; a carry out of the fraction correctly moves the exponent.
     */
    static int round(int packed, int rest) {
        if (rest >= 0) {
            return packed;
        }
        int up = packed + 1;
        return rest == SIGN ? up & ~1 : up;
    }

    /**
     * {@link #pack} and {@link #round} for an exponent outside 1 to 254: infinity, subnormal or
     * zero.
     */
    @NoInline
    static int roundOutOfRange(int sign, int exponent, int significand, int rest) {
        if (exponent >= SPECIAL_EXPONENT) {
            return sign | INFINITY;
        }
        if (exponent < -24) {
            return sign;
        }
        int shift = 1 - exponent;
        int below = significand << (32 - shift) | (rest != 0 ? 1 : 0);
        return round(sign | significand >>> shift, below);
    }
}
