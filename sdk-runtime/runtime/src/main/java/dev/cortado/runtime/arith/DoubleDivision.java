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
import static dev.cortado.runtime.arith.Words.join;
import static dev.cortado.runtime.arith.Words.low;
import static dev.cortado.runtime.arith.Words.product;
import static dev.cortado.runtime.arith.Words.productHigh;

import dev.cortado.abi.Cpu;
import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Division of doubles, round to nearest even.
 *
 * <p>A 32-bit reciprocal of the divisor (one 32-bit division and one Newton step) estimates the
 * quotient in two digits of 28 bits; each estimate is exact or one too small, which the exact
 * remainder shows. With 53-bit significands x and y:
 *
 * <pre>
 * q1 = x * 2^27 / y,  r1 = x * 2^27 - q1 * y    0 &lt;= r1 &lt; 2y
 * q2 = r1 * 2^27 / y, r2 = r1 * 2^27 - q2 * y   0 &lt;= r2 &lt; 2y
 * </pre>
 *
 * <p>The error of an estimate, in its last place: reciprocal 2^28 * 2^-28.3, truncated operand 2^-4
 * or 2^-3, so below one. The quotient, q1 * 2^27 + q2, has 54 or 55 bits.
 */
public final class DoubleDivision {

    private DoubleDivision() {}

    /** {@code a / b}; allocates nothing, safe in interrupts. */
    @Export("__aeabi_ddiv")
    public static double divide(double a, double b) {
        return Double.longBitsToDouble(
                quotientBits(Double.doubleToRawLongBits(a), Double.doubleToRawLongBits(b)));
    }

    private static long quotientBits(long a, long b) {
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
                return specialQuotient(a, b);
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
        int exponent = exponentA - exponentB + BIAS;
        int inverse = reciprocal((int) (y >>> 21));
        int upper = productHigh((int) (x >>> 21), inverse) >>> 4;
        long remainder = (x << 27) - times(y, upper);
        int lower = productHigh((int) (remainder >>> 22), inverse) >>> 3;
        remainder = (remainder << 27) - times(y, lower);
        long quotient = ((long) upper << 27) + lower;
        if (remainder >= y) {
            remainder -= y;
            quotient++;
        }
        int rest = low(quotient) << 30 | (remainder != 0 ? 1 : 0);
        long significand = quotient >>> 2;
        if (significand < HIDDEN_BIT) {
            significand = significand << 1 | rest >>> 31;
            rest <<= 1;
            exponent--;
        }
        if (!below(exponent - 1, SPECIAL_EXPONENT - 1)) {
            return Binary64.roundOutOfRange(significand, rest, Binary64.head(signWord, exponent));
        }
        // A quotient of 53-bit significands is never half-way between two others.
        return Binary64.pack(signWord, exponent, significand) + (rest >>> 31);
    }

    /** At most {@code 2^63 / divisor}, and less than that by at most one part in 2^28.3. */
    static int reciprocal(int divisor) {
        int estimate = Cpu.divideUnsigned(-1, (divisor >>> 16) + 1);
        long error = (1L << 48) - product(divisor, estimate) - estimate;
        return (estimate << 15) + (int) (product(estimate, (int) (error >>> 4)) >>> 29);
    }

    private static long times(long y, int digit) {
        long lower = product(low(y), digit);
        return join(high(lower) + high(y) * digit, low(lower));
    }

    /** At least one operand is a zero, an infinity or a NaN. */
    @NoInline
    private static long specialQuotient(long a, long b) {
        long x = a & MAGNITUDE;
        long y = b & MAGNITUDE;
        long sign = (a ^ b) & SIGN;
        if (x > INFINITY || y > INFINITY || x == y) {
            return NAN;
        }
        return x == INFINITY || y == 0 ? sign | INFINITY : sign;
    }
}
