package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary32.FRACTION;
import static dev.cortado.runtime.arith.Binary32.HIDDEN_BIT;
import static dev.cortado.runtime.arith.Binary32.INFINITY;
import static dev.cortado.runtime.arith.Binary32.MAGNITUDE;
import static dev.cortado.runtime.arith.Binary32.SIGN;

import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.Export;

/**
 * Java's {@code %} on floats, which is C's fmodf: exact, one step for each bit between the
 * exponents.
 */
public final class FloatRemainder {

    private FloatRemainder() {}

    /** {@code a % b}; allocates nothing, safe in interrupts, up to 276 steps. */
    @EntryPoint
    @Export("fmodf")
    public static float remainder(float a, float b) {
        return Float.intBitsToFloat(
                remainderBits(Float.floatToRawIntBits(a), Float.floatToRawIntBits(b)));
    }

    private static int remainderBits(int a, int b) {
        int dividend = a & MAGNITUDE;
        int divisor = b & MAGNITUDE;
        if (dividend >= INFINITY || divisor > INFINITY || divisor == 0) {
            return Binary32.NAN;
        }
        if (dividend < divisor) {
            return a;
        }
        int exponent = normalizedExponent(divisor);
        int steps = normalizedExponent(dividend) - exponent;
        int y = normalizedSignificand(divisor);
        int x = normalizedSignificand(dividend);
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
        int left = Binary32.subnormalShift(x);
        exponent -= left;
        x <<= left;
        if (exponent <= 0) {
            return a & SIGN | x >>> (1 - exponent);
        }
        return Binary32.pack(a & SIGN, exponent, x);
    }

    private static int normalizedExponent(int magnitude) {
        int exponent = Binary32.exponent(magnitude);
        return exponent != 0 ? exponent : 1 - Binary32.subnormalShift(magnitude);
    }

    private static int normalizedSignificand(int magnitude) {
        return Binary32.exponent(magnitude) != 0
                ? magnitude & FRACTION | HIDDEN_BIT
                : magnitude << Binary32.subnormalShift(magnitude);
    }
}
