package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary64.BIAS;
import static dev.cortado.runtime.arith.Binary64.FRACTION;
import static dev.cortado.runtime.arith.Binary64.HIDDEN_BIT;
import static dev.cortado.runtime.arith.Binary64.INFINITY;
import static dev.cortado.runtime.arith.Binary64.MAGNITUDE;
import static dev.cortado.runtime.arith.Binary64.NAN;
import static dev.cortado.runtime.arith.Binary64.SIGN;
import static dev.cortado.runtime.arith.Binary64.SIGN_WORD;
import static dev.cortado.runtime.arith.Binary64.SPECIAL_EXPONENT;
import static dev.cortado.runtime.arith.Words.below;
import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.low;
import static dev.cortado.runtime.arith.Words.product;

import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Multiplication of doubles, round to nearest even.
 *
 * <p>One significand goes to bits 62..10 and the other to bits 53..1. Then the sum of the middle
 * products fits 64 bits, and the upper 64 bits of the 128-bit product are the result's significand
 * or half of it; the next word is its {@code rest}.
 */
public final class DoubleMultiplication {

    private DoubleMultiplication() {}

    /** {@code a * b}; allocates nothing, safe in interrupts. */
    @Export("__aeabi_dmul")
    public static double multiply(double a, double b) {
        return Double.longBitsToDouble(
                productBits(Double.doubleToRawLongBits(a), Double.doubleToRawLongBits(b)));
    }

    private static long productBits(long a, long b) {
        int signWord = (high(a) ^ high(b)) & SIGN_WORD;
        int exponentA = Binary64.exponent(a);
        int exponentB = Binary64.exponent(b);
        long x = a & FRACTION | HIDDEN_BIT;
        long y = b & FRACTION | HIDDEN_BIT;
        if (!below(exponentA - 1, SPECIAL_EXPONENT - 1)
                || !below(exponentB - 1, SPECIAL_EXPONENT - 1)) {
            if (exponentA == SPECIAL_EXPONENT
                    || exponentB == SPECIAL_EXPONENT
                    || (a & MAGNITUDE) == 0
                    || (b & MAGNITUDE) == 0) {
                return specialProduct(a, b);
            }
            if (exponentA == 0) {
                x ^= HIDDEN_BIT;
                int left = Binary64.subnormalShift(x);
                x <<= left;
                exponentA = 1 - left;
            }
            if (exponentB == 0) {
                y ^= HIDDEN_BIT;
                int left = Binary64.subnormalShift(y);
                y <<= left;
                exponentB = 1 - left;
            }
        }
        x <<= 10;
        y <<= 1;
        long lowest = product(low(x), low(y));
        long middle = product(high(x), low(y)) + product(low(x), high(y)) + (lowest >>> 32);
        long significand = product(high(x), high(y)) + (middle >>> 32);
        int rest = low(middle) | (low(lowest) != 0 ? 1 : 0);
        int exponent = exponentA + exponentB - BIAS;
        if (significand >= HIDDEN_BIT) {
            exponent++;
        } else {
            significand = significand << 1 | rest >>> 31;
            rest <<= 1;
        }
        if (!below(exponent - 1, SPECIAL_EXPONENT - 1)) {
            return Binary64.roundOutOfRange(significand, rest, Binary64.head(signWord, exponent));
        }
        return Binary64.round(Binary64.pack(signWord, exponent, significand), rest);
    }

    /** At least one operand is a zero, an infinity or a NaN. */
    @NoInline
    private static long specialProduct(long a, long b) {
        long x = a & MAGNITUDE;
        long y = b & MAGNITUDE;
        long sign = (a ^ b) & SIGN;
        if (x > INFINITY || y > INFINITY) {
            return NAN;
        }
        if (x == INFINITY || y == INFINITY) {
            return x == 0 || y == 0 ? NAN : sign | INFINITY;
        }
        return sign;
    }
}
