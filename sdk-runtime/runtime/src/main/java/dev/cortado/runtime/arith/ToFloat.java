package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary32.SIGN;
import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.low;

import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/** Conversions to float, round to nearest even. No method allocates; all are safe in interrupts. */
public final class ToFloat {

    private static final int BIAS_DIFFERENCE = Binary64.BIAS - Binary32.BIAS;

    private ToFloat() {}

    /** The nearest float of an int. */
    @Export("__aeabi_i2f")
    public static float fromInt(int value) {
        return Float.intBitsToFloat(nearest(value & SIGN, value < 0 ? -value : value));
    }

    /** The nearest float of an unsigned int. */
    @Export("__aeabi_ui2f")
    public static float fromUnsignedInt(int value) {
        return Float.intBitsToFloat(nearest(0, value));
    }

    /** The nearest float of a long. */
    @Export("__aeabi_l2f")
    public static float fromLong(long value) {
        return Float.intBitsToFloat(nearest(high(value) & SIGN, value < 0 ? -value : value));
    }

    /** The nearest float of an unsigned long. */
    @Export("__aeabi_ul2f")
    public static float fromUnsignedLong(long value) {
        return Float.intBitsToFloat(nearest(0, value));
    }

    /** The nearest float of a double. */
    @Export("__aeabi_d2f")
    public static float fromDouble(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = Binary64.exponent(bits) - BIAS_DIFFERENCE;
        if (exponent <= 0 || exponent >= Binary32.SPECIAL_EXPONENT) {
            return Float.intBitsToFloat(unusual(bits));
        }
        int magnitude = (high(bits) - (BIAS_DIFFERENCE << 20)) << 3 | low(bits) >>> 29;
        int packed = magnitude & Binary32.MAGNITUDE | high(bits) & SIGN;
        return Float.intBitsToFloat(Binary32.round(packed, low(bits) << 3));
    }

    private static int nearest(int sign, int magnitude) {
        if (magnitude == 0) {
            return 0;
        }
        int left = Integer.numberOfLeadingZeros(magnitude);
        int top = magnitude << left;
        int exponent = Binary32.BIAS + 31 - left;
        return Binary32.round(Binary32.pack(sign, exponent, top >>> 8), top << 24);
    }

    private static int nearest(int sign, long magnitude) {
        if (magnitude == 0) {
            return 0;
        }
        int left = Long.numberOfLeadingZeros(magnitude);
        long top = magnitude << left;
        int exponent = Binary32.BIAS + 63 - left;
        int rest = high(top) << 24 | (low(top) != 0 ? 1 : 0);
        return Binary32.round(Binary32.pack(sign, exponent, high(top) >>> 8), rest);
    }

    /** Too large, too small, infinite or NaN. */
    @NoInline
    private static int unusual(long bits) {
        if (Binary64.isNaN(bits)) {
            return Binary32.NAN;
        }
        int sign = high(bits) & SIGN;
        int exponent = Binary64.exponent(bits) - BIAS_DIFFERENCE;
        long significand = bits & Binary64.FRACTION | Binary64.HIDDEN_BIT;
        return Binary32.roundOutOfRange(
                sign, exponent, (int) (significand >>> 29), low(significand) << 3);
    }
}
