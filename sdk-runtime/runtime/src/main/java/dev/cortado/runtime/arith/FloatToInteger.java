package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.join;

import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Conversions of a float toward zero, saturating, NaN to 0 (JLS 5.1.3).
 *
 * <p>No method allocates; all are safe in interrupts.
 */
public final class FloatToInteger {

    private FloatToInteger() {}

    /** {@code (int) value}. */
    @EntryPoint
    @Export("__aeabi_f2iz")
    public static int toInt(float value) {
        int bits = Float.floatToRawIntBits(value);
        int shift = Binary32.BIAS + 31 - Binary32.exponent(bits);
        if (shift <= 0) {
            return high(saturated(bits));
        }
        if (shift > 31) {
            return 0;
        }
        int magnitude = (bits << 8 | Integer.MIN_VALUE) >>> shift;
        return bits < 0 ? -magnitude : magnitude;
    }

    /** {@code (long) value}. */
    @EntryPoint
    @Export("__aeabi_f2lz")
    public static long toLong(float value) {
        int bits = Float.floatToRawIntBits(value);
        int shift = Binary32.BIAS + 63 - Binary32.exponent(bits);
        if (shift <= 0) {
            return saturated(bits);
        }
        if (shift > 63) {
            return 0;
        }
        long magnitude = join(bits << 8 | Integer.MIN_VALUE, 0) >>> shift;
        return bits < 0 ? -magnitude : magnitude;
    }

    /** The unsigned int of a value from 0 to 2^32 - 1. */
    @Export("__aeabi_f2uiz")
    public static int toUnsignedInt(float value) {
        int bits = Float.floatToRawIntBits(value);
        int shift = Binary32.BIAS + 31 - Binary32.exponent(bits);
        return shift > 31 ? 0 : (bits << 8 | Integer.MIN_VALUE) >>> shift;
    }

    /** The unsigned long of a value from 0 to 2^64 - 1. */
    @Export("__aeabi_f2ulz")
    public static long toUnsignedLong(float value) {
        int bits = Float.floatToRawIntBits(value);
        int shift = Binary32.BIAS + 63 - Binary32.exponent(bits);
        return shift > 63 ? 0 : join(bits << 8 | Integer.MIN_VALUE, 0) >>> shift;
    }

    /** The long for a value outside its range; its upper word is the int for one outside int's. */
    @NoInline
    private static long saturated(int bits) {
        if (Binary32.isNaN(bits)) {
            return 0;
        }
        return bits < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
