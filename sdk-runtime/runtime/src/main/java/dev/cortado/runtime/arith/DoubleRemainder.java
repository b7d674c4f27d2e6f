package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary64.FRACTION;
import static dev.cortado.runtime.arith.Binary64.HIDDEN_BIT;
import static dev.cortado.runtime.arith.Binary64.INFINITY;
import static dev.cortado.runtime.arith.Binary64.MAGNITUDE;
import static dev.cortado.runtime.arith.Binary64.SIGN;
import static dev.cortado.runtime.arith.Words.high;

import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.Export;

/**
 * Java's {@code %} on doubles, which is C's fmod: exact, one step for each bit between the
 * exponents.
 */
public final class DoubleRemainder {

    private DoubleRemainder() {}

    /** {@code a % b}; allocates nothing, safe in interrupts, up to 2098 steps. */
    @EntryPoint
    @Export("fmod")
    public static double remainder(double a, double b) {
        return Double.longBitsToDouble(
                remainderBits(Double.doubleToRawLongBits(a), Double.doubleToRawLongBits(b)));
    }

    private static long remainderBits(long a, long b) {
        long dividend = a & MAGNITUDE;
        long divisor = b & MAGNITUDE;
        if (dividend >= INFINITY || divisor > INFINITY || divisor == 0) {
            return Binary64.NAN;
        }
        if (dividend < divisor) {
            return a;
        }
        int exponent = normalizedExponent(divisor);
        int steps = normalizedExponent(dividend) - exponent;
        long y = normalizedSignificand(divisor);
        long x = normalizedSignificand(dividend);
        for (; steps != 0; steps--) {
            if (x >= y) {
                x -= y;
            }
            x <<= 1;
        }
        if (x >= y) {
            x -= y;
        }
        if (x == 0) {
            return a & SIGN;
        }
        int left = Binary64.subnormalShift(x);
        exponent -= left;
        x <<= left;
        if (exponent <= 0) {
            return a & SIGN | x >>> (1 - exponent);
        }
        return Binary64.pack(high(a) & Binary64.SIGN_WORD, exponent, x);
    }

    private static int normalizedExponent(long magnitude) {
        int exponent = Binary64.exponent(magnitude);
        return exponent != 0 ? exponent : 1 - Binary64.subnormalShift(magnitude);
    }

    private static long normalizedSignificand(long magnitude) {
        return Binary64.exponent(magnitude) != 0
                ? magnitude & FRACTION | HIDDEN_BIT
                : magnitude << Binary64.subnormalShift(magnitude);
    }
}
