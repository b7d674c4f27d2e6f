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

import dev.cortado.abi.Cpu;
import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Division of floats, round to nearest even: after the leading one, the quotient of the
 * significands comes in digits of 8, 8 and 7 bits, each by one 32-bit division.
 */
public final class FloatDivision {

    private FloatDivision() {}

    /** {@code a / b}; allocates nothing, safe in interrupts. */
    @Export("__aeabi_fdiv")
    public static float divide(float a, float b) {
        return Float.intBitsToFloat(
                quotientBits(Float.floatToRawIntBits(a), Float.floatToRawIntBits(b)));
    }

    private static int quotientBits(int a, int b) {
        int sign = (a ^ b) & SIGN;
        int exponentA = Binary32.exponent(a);
        int exponentB = Binary32.exponent(b);
        int x = a & FRACTION | HIDDEN_BIT;
        int y = b & FRACTION | HIDDEN_BIT;
        if (!below(exponentA - 1, SPECIAL_EXPONENT - 1)
                || !below(exponentB - 1, SPECIAL_EXPONENT - 1)) {
            if (exponentA == SPECIAL_EXPONENT
                    || exponentB == SPECIAL_EXPONENT
                    || (a & MAGNITUDE) == 0
                    || (b & MAGNITUDE) == 0) {
                return specialQuotient(a, b);
            }
            if (exponentA == 0) {
                x ^= HIDDEN_BIT;
                int left = Binary32.subnormalShift(x);
                x <<= left;
                exponentA = 1 - left;
            }
            if (exponentB == 0) {
                y ^= HIDDEN_BIT;
                int left = Binary32.subnormalShift(y);
                y <<= left;
                exponentB = 1 - left;
            }
        }
        int exponent = exponentA - exponentB + BIAS;
        if (x < y) {
            x <<= 1;
            exponent--;
        }
        int remainder = (x - y) << 8;
        int digit = Cpu.divideUnsigned(remainder, y);
        int quotient = 1 << 8 | digit;
        remainder = (remainder - digit * y) << 8;
        digit = Cpu.divideUnsigned(remainder, y);
        quotient = quotient << 8 | digit;
        remainder = (remainder - digit * y) << 7;
        digit = Cpu.divideUnsigned(remainder, y);
        quotient = quotient << 7 | digit;
        remainder -= digit * y;
        // A quotient of 24-bit significands is never half-way between two others.
        int rest = remainder << 1 > y ? -1 : remainder != 0 ? 1 : 0;
        if (!below(exponent - 1, SPECIAL_EXPONENT - 1)) {
            return Binary32.roundOutOfRange(sign, exponent, quotient, rest);
        }
        return Binary32.pack(sign, exponent, quotient) + (rest >>> 31);
    }

    /** At least one operand is a zero, an infinity or a NaN. */
    @NoInline
    private static int specialQuotient(int a, int b) {
        int x = a & MAGNITUDE;
        int y = b & MAGNITUDE;
        int sign = (a ^ b) & SIGN;
        if (x > INFINITY || y > INFINITY || x == y) {
            return NAN;
        }
        return x == INFINITY || y == 0 ? sign | INFINITY : sign;
    }
}
