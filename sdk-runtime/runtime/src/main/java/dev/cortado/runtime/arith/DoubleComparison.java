package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary64.isNaN;

import dev.cortado.abi.Export;

/**
 * Comparisons of doubles: 1 when the relation holds, 0 when it doesn't or an operand is NaN.
 *
 * <p>The bits of ordered doubles compare as integers do, in reverse when both are negative; only
 * the two zeros are equal and differ. No method allocates; all are safe in interrupts.
 */
public final class DoubleComparison {

    private DoubleComparison() {}

    /** {@code a == b}. */
    @Export("__aeabi_dcmpeq")
    public static int equal(double a, double b) {
        long x = Double.doubleToRawLongBits(a);
        long y = Double.doubleToRawLongBits(b);
        if (x == y) {
            return isNaN(x) ? 0 : 1;
        }
        return (x | y) << 1 == 0 ? 1 : 0;
    }

    /** {@code a < b}. */
    @Export("__aeabi_dcmplt")
    public static int less(double a, double b) {
        return below(Double.doubleToRawLongBits(a), Double.doubleToRawLongBits(b));
    }

    /** {@code a <= b}. */
    @Export("__aeabi_dcmple")
    public static int lessOrEqual(double a, double b) {
        return notAbove(Double.doubleToRawLongBits(a), Double.doubleToRawLongBits(b));
    }

    /** {@code a > b}. */
    @Export("__aeabi_dcmpgt")
    public static int greater(double a, double b) {
        return below(Double.doubleToRawLongBits(b), Double.doubleToRawLongBits(a));
    }

    /** {@code a >= b}. */
    @Export("__aeabi_dcmpge")
    public static int greaterOrEqual(double a, double b) {
        return notAbove(Double.doubleToRawLongBits(b), Double.doubleToRawLongBits(a));
    }

    /** Whether an operand is NaN. */
    @Export("__aeabi_dcmpun")
    public static int unordered(double a, double b) {
        return isNaN(Double.doubleToRawLongBits(a)) || isNaN(Double.doubleToRawLongBits(b)) ? 1 : 0;
    }

    private static int below(long x, long y) {
        if (isNaN(x) || isNaN(y)) {
            return 0;
        }
        if ((x & y) < 0) {
            return y < x ? 1 : 0;
        }
        return x < y && (x | y) << 1 != 0 ? 1 : 0;
    }

    private static int notAbove(long x, long y) {
        if (isNaN(x) || isNaN(y)) {
            return 0;
        }
        if ((x & y) < 0) {
            return y <= x ? 1 : 0;
        }
        return x <= y || (x | y) << 1 == 0 ? 1 : 0;
    }
}
