package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary32.FRACTION;
import static dev.cortado.runtime.arith.Binary32.HIDDEN_BIT;
import static dev.cortado.runtime.arith.Binary32.INFINITY;
import static dev.cortado.runtime.arith.Binary32.MAGNITUDE;
import static dev.cortado.runtime.arith.Binary32.NAN;
import static dev.cortado.runtime.arith.Binary32.SIGN;
import static dev.cortado.runtime.arith.Binary32.SPECIAL_EXPONENT;

import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Addition and subtraction of floats, round to nearest even, by the method of {@link
 * DoubleAddition}.
 */
public final class FloatAddition {

    private static final int ALL_BELOW_ROUNDING = 26;

    private FloatAddition() {}

    /** {@code a + b}; allocates nothing, safe in interrupts. */
    @Export("__aeabi_fadd")
    public static float add(float a, float b) {
        return Float.intBitsToFloat(sum(Float.floatToRawIntBits(a), Float.floatToRawIntBits(b)));
    }

    /** {@code a - b}; allocates nothing, safe in interrupts. */
    @Export("__aeabi_fsub")
    public static float subtract(float a, float b) {
        return add(a, Float.intBitsToFloat(Float.floatToRawIntBits(b) ^ SIGN));
    }

    private static int sum(int a, int b) {
        int big = a;
        int small = b;
        if ((a & MAGNITUDE) < (b & MAGNITUDE)) {
            big = b;
            small = a;
        }
        int exponent = Binary32.exponent(big);
        int smallExponent = Binary32.exponent(small);
        if (exponent == SPECIAL_EXPONENT) {
            return nonFiniteSum(big, small);
        }
        int addend = small & FRACTION;
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
            if (shift >= ALL_BELOW_ROUNDING) {
                return big;
            }
            rest = addend << (32 - shift);
            addend >>>= shift;
        }
        if ((big ^ small) < 0) {
            return difference(big, addend, rest, shift);
        }
        int sum = big + addend;
        if ((sum ^ big) >>> 23 != 0) {
            rest = rest >>> 1 | rest & 1 | sum << 31;
            int signAndExponent = big & ~FRACTION;
            sum = signAndExponent + (sum - signAndExponent + HIDDEN_BIT >>> 1);
            if (Binary32.exponent(sum) == SPECIAL_EXPONENT) {
                return sum & ~FRACTION;
            }
        }
        return Binary32.round(sum, rest);
    }

    private static int difference(int big, int subtrahend, int shiftedOut, int shift) {
        int rest = -shiftedOut;
        int difference = big - subtrahend - (rest != 0 ? 1 : 0);
        if ((difference ^ big) >>> 23 != 0) {
            int fraction = difference & FRACTION;
            if (shift <= 1) {
                return cancelled(big, fraction, rest, shift);
            }
            // The fraction is at least half: one step left restores the hidden bit.
            difference += fraction + (rest >>> 31) - HIDDEN_BIT;
            rest <<= 1;
        }
        return Binary32.round(difference, rest);
    }

    /** Normalises an exact difference that lost leading bits. */
    private static int cancelled(int big, int fraction, int rest, int shift) {
        int exponent = Binary32.exponent(big) - shift;
        int exact = shift == 0 ? fraction : fraction << 1 | rest >>> 31;
        if (exact == 0) {
            return 0; // JLS 15.18.2: the sum of opposite values is positive zero
        }
        int normalizing = Binary32.subnormalShift(exact);
        int left = normalizing < exponent ? normalizing : exponent - 1;
        return Binary32.pack(big & SIGN, exponent - left, exact << left);
    }

    @NoInline
    private static int nonFiniteSum(int big, int small) {
        boolean opposite = (big ^ small) < 0;
        return opposite && (small & MAGNITUDE) == INFINITY ? NAN : big;
    }

    /** The smaller operand is a zero, or both are subnormal. */
    @NoInline
    private static int sumWithoutRounding(int big, int small) {
        int fraction = small & FRACTION;
        if ((big ^ small) >= 0) {
            return big + fraction;
        }
        int difference = big - fraction;
        return (difference & MAGNITUDE) == 0 ? 0 : difference;
    }
}
