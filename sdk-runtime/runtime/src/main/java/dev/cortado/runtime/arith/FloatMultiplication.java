package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary32.BIAS;
import static dev.cortado.runtime.arith.Binary32.FRACTION;
import static dev.cortado.runtime.arith.Binary32.HIDDEN_BIT;
import static dev.cortado.runtime.arith.Binary32.INFINITY;
import static dev.cortado.runtime.arith.Binary32.MAGNITUDE;
import static dev.cortado.runtime.arith.Binary32.NAN;
import static dev.cortado.runtime.arith.Binary32.SIGN;
import static dev.cortado.runtime.arith.Binary32.SPECIAL_EXPONENT;
import static dev.cortado.runtime.arith.Words.below;
import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.low;
import static dev.cortado.runtime.arith.Words.product;

import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Multiplication of floats, round to nearest even.
 *
 * <p>One significand goes to bits 31..8 and the other to bits 24..1, so that the upper word of the
 * product is the result's significand or twice it, and the lower word its {@code rest}.
 */
public final class FloatMultiplication {

    private FloatMultiplication() {}

    /** {@code a * b}; allocates nothing, safe in interrupts. */
    @Export("__aeabi_fmul")
    public static float multiply(float a, float b) {
        return Float.intBitsToFloat(
                productBits(Float.floatToRawIntBits(a), Float.floatToRawIntBits(b)));
    }

    private static int productBits(int a, int b) {
        int sign = (a ^ b) & SIGN;
        int exponentA = Binary32.exponent(a);
        int exponentB = Binary32.exponent(b);
        int x = a << 8 | SIGN;
        int y = (b & FRACTION | HIDDEN_BIT) << 1;
        if (!below(exponentA - 1, SPECIAL_EXPONENT - 1)
                || !below(exponentB - 1, SPECIAL_EXPONENT - 1)) {
            if (exponentA == SPECIAL_EXPONENT
                    || exponentB == SPECIAL_EXPONENT
                    || (a & MAGNITUDE) == 0
                    || (b & MAGNITUDE) == 0) {
                return specialProduct(a, b);
            }
            if (exponentA == 0) {
                x = a << 8;
                int left = Integer.numberOfLeadingZeros(x);
                x <<= left;
                exponentA = 1 - left;
            }
            if (exponentB == 0) {
                y ^= HIDDEN_BIT << 1;
                int left = Integer.numberOfLeadingZeros(y) - 7;
                y <<= left;
                exponentB = 1 - left;
            }
        }
        long wide = product(x, y);
        int significand = high(wide);
        int rest = low(wide);
        int exponent = exponentA + exponentB - BIAS;
        if (significand >= HIDDEN_BIT << 1) {
            rest = rest >>> 1 | rest & 1 | significand << 31;
            significand >>>= 1;
            exponent++;
        }
        if (!below(exponent - 1, SPECIAL_EXPONENT - 1)) {
            return Binary32.roundOutOfRange(sign, exponent, significand, rest);
        }
        return Binary32.round(Binary32.pack(sign, exponent, significand), rest);
    }

    /** At least one operand is a zero, an infinity or a NaN. */
    @NoInline
    private static int specialProduct(int a, int b) {
        int x = a & MAGNITUDE;
        int y = b & MAGNITUDE;
        int sign = (a ^ b) & SIGN;
        if (x > INFINITY || y > INFINITY) {
            return NAN;
        }
        if (x == INFINITY || y == INFINITY) {
            return x == 0 || y == 0 ? NAN : sign | INFINITY;
        }
        return sign;
    }
}
