package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary64.FRACTION;
import static dev.cortado.runtime.arith.Binary64.HIDDEN_BIT;
import static dev.cortado.runtime.arith.Binary64.INFINITY;
import static dev.cortado.runtime.arith.Binary64.MAGNITUDE;
import static dev.cortado.runtime.arith.Binary64.NAN;
import static dev.cortado.runtime.arith.Binary64.SIGN;
import static dev.cortado.runtime.arith.Binary64.SPECIAL_EXPONENT;
import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.join;
import static dev.cortado.runtime.arith.Words.low;

import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Addition and subtraction of doubles, round to nearest even.
 *
 * <p>The operand of larger magnitude stays packed: adding the aligned significand of the smaller
 * one to its bits gives the packed result directly, and a change of the exponent field tells that a
 * carry or a borrow left the fraction.
 */
public final class DoubleAddition {

    private static final int ALL_BELOW_ROUNDING = 55;

    private DoubleAddition() {}

    /** {@code a + b}; allocates nothing, safe in interrupts. */
    @Export("__aeabi_dadd")
    public static double add(double a, double b) {
        return Double.longBitsToDouble(
                sum(Double.doubleToRawLongBits(a), Double.doubleToRawLongBits(b)));
    }

    /** {@code a - b}; allocates nothing, safe in interrupts. */
    @Export("__aeabi_dsub")
    public static double subtract(double a, double b) {
        return add(a, Double.longBitsToDouble(Double.doubleToRawLongBits(b) ^ SIGN));
    }

    private static long sum(long a, long b) {
        long big = a;
        long small = b;
        if ((a & MAGNITUDE) < (b & MAGNITUDE)) {
            big = b;
            small = a;
        }
        int exponent = Binary64.exponent(big);
        int smallExponent = Binary64.exponent(small);
        if (exponent == SPECIAL_EXPONENT) {
            return nonFiniteSum(big, small);
        }
        long addend = small & FRACTION;
        if (smallExponent != 0) {
            addend |= HIDDEN_BIT;
        } else if (addend == 0 || exponent == 0) {
            return sumWithoutRounding(big, small);
        } else {
            smallExponent = 1;
        }
        int shift = exponent - smallExponent;
        int rest = 0;
        if (shift > 0) {
            int upper = high(addend);
            int lower = low(addend);
            if (shift < 32) {
                rest = lower << (32 - shift);
                addend = join(upper >>> shift, lower >>> shift | upper << (32 - shift));
            } else if (shift < ALL_BELOW_ROUNDING) {
                int lost = (lower << 1) << (63 - shift);
                rest = lower >>> (shift - 32) | (upper << 1) << (63 - shift) | (lost != 0 ? 1 : 0);
                addend = upper >>> (shift - 32);
            } else {
                return big;
            }
        }
        if ((high(big) ^ high(small)) < 0) {
            return difference(big, addend, rest, shift);
        }
        long sum = big + addend;
        if (((high(sum) ^ high(big)) >>> 20) != 0) {
            rest = rest >>> 1 | rest & 1 | low(sum) << 31;
            long signAndExponent = big & ~FRACTION;
            sum = signAndExponent + (sum - signAndExponent + HIDDEN_BIT >>> 1);
            if (Binary64.exponent(sum) == SPECIAL_EXPONENT) {
                return sum & ~FRACTION;
            }
        }
        return Binary64.round(sum, rest);
    }

    private static long difference(long big, long subtrahend, int shiftedOut, int shift) {
        long negated = -(shiftedOut & 0xffff_ffffL);
        int rest = low(negated);
        long difference = big - subtrahend + (negated >> 32);
        if (((high(difference) ^ high(big)) >>> 20) != 0) {
            long fraction = difference & FRACTION;
            if (shift <= 1) {
                return cancelled(big, fraction, rest, shift);
            }
            // The fraction is at least half: one step left restores the hidden bit.
            difference += fraction + (rest >>> 31) - HIDDEN_BIT;
            rest <<= 1;
        }
        return Binary64.round(difference, rest);
    }

    /** Normalises an exact difference that lost leading bits. */
    private static long cancelled(long big, long fraction, int rest, int shift) {
        int exponent = Binary64.exponent(big) - shift;
        long exact = shift == 0 ? fraction : fraction << 1 | rest >>> 31;
        if (exact == 0) {
            return 0; // JLS 15.18.2: the sum of opposite values is positive zero
        }
        int normalizing = Binary64.subnormalShift(exact);
        int left = normalizing < exponent ? normalizing : exponent - 1;
        return Binary64.pack(high(big) & Binary64.SIGN_WORD, exponent - left, exact << left);
    }

    @NoInline
    private static long nonFiniteSum(long big, long small) {
        boolean opposite = (big ^ small) < 0;
        return opposite && (small & MAGNITUDE) == INFINITY ? NAN : big;
    }

    /** The smaller operand is a zero, or both are subnormal. */
    @NoInline
    private static long sumWithoutRounding(long big, long small) {
        long fraction = small & FRACTION;
        if ((big ^ small) >= 0) {
            return big + fraction;
        }
        long difference = big - fraction;
        return (difference & MAGNITUDE) == 0 ? 0 : difference;
    }
}
