package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary64.BIAS;
import static dev.cortado.runtime.arith.Binary64.FRACTION;
import static dev.cortado.runtime.arith.Binary64.SIGN;

import dev.cortado.abi.Export;

/**
 * Rounding of a double or float to an integral value, which keeps the sign of a zero result.
 *
 * <p>No method allocates; all are safe in interrupts.
 */
public final class RoundToIntegral {

    private static final long ONE = (long) BIAS << 52;
    private static final long HALF = (long) (BIAS - 1) << 52;

    private RoundToIntegral() {}

    /** The largest integral value not above {@code value}. */
    @Export("floor")
    public static double floor(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return Double.longBitsToDouble(bits < 0 ? awayFromZero(bits) : towardZero(bits));
    }

    /** The smallest integral value not below {@code value}. */
    @Export("ceil")
    public static double ceil(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return Double.longBitsToDouble(bits < 0 ? towardZero(bits) : awayFromZero(bits));
    }

    /** The integral value next to {@code value} toward zero. */
    @Export("trunc")
    public static double truncate(double value) {
        return Double.longBitsToDouble(towardZero(Double.doubleToRawLongBits(value)));
    }

    /** The integral value nearest to {@code value}, the even one of two. */
    @Export("rint")
    public static double rint(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int unbiased = Binary64.exponent(bits) - BIAS;
        if (unbiased >= 52) {
            return value;
        }
        if (unbiased < 0) {
            boolean one = (bits & Binary64.MAGNITUDE) > HALF;
            return Double.longBitsToDouble(one ? bits & SIGN | ONE : bits & SIGN);
        }
        long fractionMask = FRACTION >>> unbiased;
        long unit = fractionMask + 1;
        long fraction = bits & fractionMask;
        long integral = bits - fraction;
        // The unit bit of a value from 1 to 2 is the last of its exponent, 1023: odd as well.
        if (fraction << 1 > unit || fraction << 1 == unit && (bits & unit) != 0) {
            integral += unit;
        }
        return Double.longBitsToDouble(integral);
    }

    /** As {@link #floor(double)}. */
    @Export("floorf")
    public static float floor(float value) {
        return (float) floor((double) value);
    }

    /** As {@link #ceil(double)}. */
    @Export("ceilf")
    public static float ceil(float value) {
        return (float) ceil((double) value);
    }

    /** As {@link #truncate(double)}. */
    @Export("truncf")
    public static float truncate(float value) {
        return (float) truncate((double) value);
    }

    /** As {@link #rint(double)}. */
    @Export("rintf")
    public static float rint(float value) {
        return (float) rint((double) value);
    }

    private static long towardZero(long bits) {
        int unbiased = Binary64.exponent(bits) - BIAS;
        if (unbiased >= 52) {
            return bits;
        }
        return unbiased < 0 ? bits & SIGN : bits & ~(FRACTION >>> unbiased);
    }

    private static long awayFromZero(long bits) {
        int unbiased = Binary64.exponent(bits) - BIAS;
        if (unbiased >= 52) {
            return bits;
        }
        if (unbiased < 0) {
            return bits << 1 == 0 ? bits : bits & SIGN | ONE;
        }
        long fractionMask = FRACTION >>> unbiased;
        return bits + fractionMask & ~fractionMask;
    }
}
