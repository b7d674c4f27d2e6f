package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary64.SIGN_WORD;
import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.join;
import static dev.cortado.runtime.arith.Words.low;

import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Conversions to double, round to nearest even. No method allocates; all are safe in interrupts.
 */
public final class ToDouble {

    private static final int BIAS_DIFFERENCE = Binary64.BIAS - Binary32.BIAS;

    private ToDouble() {}

    /** The double of an int; exact. */
    @Export("__aeabi_i2d")
    public static double fromInt(int value) {
        int signWord = value & SIGN_WORD;
        return Double.longBitsToDouble(exact(signWord, value < 0 ? -value : value));
    }

    /** The double of an unsigned int; exact. */
    @Export("__aeabi_ui2d")
    public static double fromUnsignedInt(int value) {
        return Double.longBitsToDouble(exact(0, value));
    }

    /** The nearest double of a long. */
    @Export("__aeabi_l2d")
    public static double fromLong(long value) {
        int signWord = high(value) & SIGN_WORD;
        return Double.longBitsToDouble(nearest(signWord, value < 0 ? -value : value));
    }

    /** The nearest double of an unsigned long. */
    @Export("__aeabi_ul2d")
    public static double fromUnsignedLong(long value) {
        return Double.longBitsToDouble(nearest(0, value));
    }

    /** The double of a float; exact. */
    @Export("__aeabi_f2d")
    public static double fromFloat(float value) {
        int bits = Float.floatToRawIntBits(value);
        int exponent = Binary32.exponent(bits);
        if (exponent == 0 || exponent == Binary32.SPECIAL_EXPONENT) {
            return Double.longBitsToDouble(unusual(bits));
        }
        int word = (bits & Binary32.MAGNITUDE) >>> 3 | bits & SIGN_WORD;
        return Double.longBitsToDouble(join(word + (BIAS_DIFFERENCE << 20), bits << 29));
    }

    private static long exact(int signWord, int magnitude) {
        if (magnitude == 0) {
            return 0;
        }
        int left = Integer.numberOfLeadingZeros(magnitude);
        int top = magnitude << left;
        int exponent = Binary64.BIAS + 31 - left;
        return join(signWord + ((exponent - 1) << 20) + (top >>> 11), top << 21);
    }

    private static long nearest(int signWord, long magnitude) {
        if (magnitude == 0) {
            return 0;
        }
        int left = Long.numberOfLeadingZeros(magnitude);
        long top = magnitude << left;
        int exponent = Binary64.BIAS + 63 - left;
        return Binary64.round(Binary64.pack(signWord, exponent, top >>> 11), low(top) << 21);
    }

    /** A zero, subnormal, infinity or NaN. */
    @NoInline
    private static long unusual(int bits) {
        int signWord = bits & SIGN_WORD;
        int fraction = bits & Binary32.FRACTION;
        if (Binary32.exponent(bits) != 0) {
            return join(signWord | high(Binary64.INFINITY) | fraction >>> 3, fraction << 29);
        }
        if (fraction == 0) {
            return join(signWord, 0);
        }
        int left = Binary32.subnormalShift(fraction);
        fraction <<= left;
        int exponent = BIAS_DIFFERENCE + 1 - left;
        return join(signWord + ((exponent - 1) << 20) + (fraction >>> 3), fraction << 29);
    }
}
