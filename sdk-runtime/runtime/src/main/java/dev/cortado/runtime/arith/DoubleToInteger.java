package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.low;

import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Conversions of a double toward zero, saturating, NaN to 0 (JLS 5.1.3).
 *
 * <p>No method allocates; all are safe in interrupts.
 */
public final class DoubleToInteger {

    private DoubleToInteger() {}

    /** {@code (int) value}. */
    @EntryPoint
    @Export("__aeabi_d2iz")
    public static int toInt(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int shift = Binary64.BIAS + 31 - Binary64.exponent(bits);
        if (shift <= 0) {
            return high(saturated(bits));
        }
        if (shift > 31) {
            return 0;
        }
        int magnitude = (high(bits) << 11 | low(bits) >>> 21 | Integer.MIN_VALUE) >>> shift;
        return bits < 0 ? -magnitude : magnitude;
    }

    /** {@code (long) value}. */
    @EntryPoint
    @Export("__aeabi_d2lz")
    public static long toLong(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int shift = Binary64.BIAS + 63 - Binary64.exponent(bits);
        if (shift <= 0) {
            return saturated(bits);
        }
        if (shift > 63) {
            return 0;
        }
        long magnitude = (bits << 11 | Long.MIN_VALUE) >>> shift;
        return bits < 0 ? -magnitude : magnitude;
    }

    /** The unsigned int of a value from 0 to 2^32 - 1. */
    @Export("__aeabi_d2uiz")
    public static int toUnsignedInt(double value) {
        return (int) toLong(value);
    }

    /** The unsigned long of a value from 0 to 2^64 - 1. */
    @Export("__aeabi_d2ulz")
    public static long toUnsignedLong(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int shift = Binary64.BIAS + 63 - Binary64.exponent(bits);
        return shift > 63 ? 0 : (bits << 11 | Long.MIN_VALUE) >>> shift;
    }

    /** The long for a value outside its range; its upper word is the int for one outside int's. */
    @NoInline
    private static long saturated(long bits) {
        if (Binary64.isNaN(bits)) {
            return 0;
        }
        return bits < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
