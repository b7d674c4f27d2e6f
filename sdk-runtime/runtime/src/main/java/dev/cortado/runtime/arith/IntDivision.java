package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Words.below;
import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.join;
import static dev.cortado.runtime.arith.Words.low;

import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Division of ints on a core without SDIV and UDIV: shift and subtract, four quotient bits a step.
 *
 * <p>The divisor is not zero; the caller has checked. No method allocates; all are safe in
 * interrupts.
 */
public final class IntDivision {

    private IntDivision() {}

    /** {@code dividend / divisor}, rounded toward zero; MIN_VALUE / -1 is MIN_VALUE. */
    @EntryPoint
    @Export("__aeabi_idiv")
    public static int divide(int dividend, int divisor) {
        int quotient = divideUnsigned(magnitude(dividend), magnitude(divisor));
        return (dividend ^ divisor) < 0 ? -quotient : quotient;
    }

    /** {@code dividend % divisor}, with the sign of the dividend. */
    @EntryPoint
    public static int remainder(int dividend, int divisor) {
        int remainder = high(divideAndRemainderUnsigned(magnitude(dividend), magnitude(divisor)));
        return dividend < 0 ? -remainder : remainder;
    }

    /** The unsigned quotient. */
    @Export("__aeabi_uidiv")
    public static int divideUnsigned(int dividend, int divisor) {
        return low(divideAndRemainderUnsigned(dividend, divisor));
    }

    /** The unsigned remainder. */
    public static int remainderUnsigned(int dividend, int divisor) {
        return high(divideAndRemainderUnsigned(dividend, divisor));
    }

    /** The quotient in the low word (r0) and the remainder in the high word (r1). */
    @Export("__aeabi_idivmod")
    public static long divideAndRemainder(int dividend, int divisor) {
        long pair = divideAndRemainderUnsigned(magnitude(dividend), magnitude(divisor));
        int quotient = (dividend ^ divisor) < 0 ? -low(pair) : low(pair);
        return join(dividend < 0 ? -high(pair) : high(pair), quotient);
    }

    /** The unsigned quotient in the low word (r0) and the remainder in the high word (r1). */
    @NoInline
    @Export("__aeabi_uidivmod")
    public static long divideAndRemainderUnsigned(int dividend, int divisor) {
        int scaled = divisor;
        if (!below(dividend >>> 16, scaled)) {
            scaled <<= 16;
        }
        if (!below(dividend >>> 8, scaled)) {
            scaled <<= 8;
        }
        if (!below(dividend >>> 4, scaled)) {
            scaled <<= 4;
        }
        int remainder = dividend;
        int quotient = 0;
        do {
            quotient <<= 4;
            if (!below(remainder >>> 3, scaled)) {
                remainder -= scaled << 3;
                quotient += 8;
            }
            if (!below(remainder >>> 2, scaled)) {
                remainder -= scaled << 2;
                quotient += 4;
            }
            if (!below(remainder >>> 1, scaled)) {
                remainder -= scaled << 1;
                quotient += 2;
            }
            if (!below(remainder, scaled)) {
                remainder -= scaled;
                quotient++;
            }
            scaled >>>= 4;
        } while (!below(scaled, divisor));
        return join(remainder, quotient);
    }

    private static int magnitude(int value) {
        return value < 0 ? -value : value;
    }
}
