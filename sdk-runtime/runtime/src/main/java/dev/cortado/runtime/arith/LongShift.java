package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.join;
import static dev.cortado.runtime.arith.Words.low;

import dev.cortado.abi.Export;

/**
 * Shifts of a long by 0 to 63 in 32-bit shifts. No method allocates; all are safe in interrupts.
 */
public final class LongShift {

    private LongShift() {}

    /** {@code value << count}. */
    @Export("__aeabi_llsl")
    public static long left(long value, int count) {
        if (count >= 32) {
            return join(low(value) << (count - 32), 0);
        }
        if (count == 0) {
            return value;
        }
        return join(high(value) << count | low(value) >>> (32 - count), low(value) << count);
    }

    /** {@code value >>> count}. */
    @Export("__aeabi_llsr")
    public static long right(long value, int count) {
        if (count >= 32) {
            return join(0, high(value) >>> (count - 32));
        }
        if (count == 0) {
            return value;
        }
        return join(high(value) >>> count, low(value) >>> count | high(value) << (32 - count));
    }

    /** {@code value >> count}. */
    @Export("__aeabi_lasr")
    public static long arithmeticRight(long value, int count) {
        if (count >= 32) {
            return join(high(value) >> 31, high(value) >> (count - 32));
        }
        if (count == 0) {
            return value;
        }
        return join(high(value) >> count, low(value) >>> count | high(value) << (32 - count));
    }
}
