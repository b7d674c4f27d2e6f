package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Binary32.isNaN;

import dev.cortado.abi.Export;

/**
 * Comparisons of floats: 1 when the relation holds, 0 when it doesn't or an operand is NaN.
 *
 * <p>The bits of ordered floats compare as integers do, in reverse when both are negative; only the
 * two zeros are equal and differ. No method allocates; all are safe in interrupts.
 */
public final class FloatComparison {

    private FloatComparison() {}

    /** {@code a == b}. */
    @Export("__aeabi_fcmpeq")
    public static int equal(float a, float b) {
        int x = Float.floatToRawIntBits(a);
        int y = Float.floatToRawIntBits(b);
        if (x == y) {
            return isNaN(x) ? 0 : 1;
        }
        return (x | y) << 1 == 0 ? 1 : 0;
    }

    /** {@code a < b}. */
    @Export("__aeabi_fcmplt")
    public static int less(float a, float b) {
        return below(Float.floatToRawIntBits(a), Float.floatToRawIntBits(b));
    }

    /** {@code a <= b}. */
    @Export("__aeabi_fcmple")
    public static int lessOrEqual(float a, float b) {
        return notAbove(Float.floatToRawIntBits(a), Float.floatToRawIntBits(b));
    }

    /** {@code a > b}. */
    @Export("__aeabi_fcmpgt")
    public static int greater(float a, float b) {
        return below(Float.floatToRawIntBits(b), Float.floatToRawIntBits(a));
    }

    /** {@code a >= b}. */
    @Export("__aeabi_fcmpge")
    public static int greaterOrEqual(float a, float b) {
        return notAbove(Float.floatToRawIntBits(b), Float.floatToRawIntBits(a));
    }

    /** Whether an operand is NaN. */
    @Export("__aeabi_fcmpun")
    public static int unordered(float a, float b) {
        return isNaN(Float.floatToRawIntBits(a)) || isNaN(Float.floatToRawIntBits(b)) ? 1 : 0;
    }

    private static int below(int x, int y) {
        if (isNaN(x) || isNaN(y)) {
            return 0;
        }
        if ((x & y) < 0) {
            return y < x ? 1 : 0;
        }
        return x < y && (x | y) << 1 != 0 ? 1 : 0;
    }

    private static int notAbove(int x, int y) {
        if (isNaN(x) || isNaN(y)) {
            return 0;
        }
        if ((x & y) < 0) {
            return y <= x ? 1 : 0;
        }
        return x <= y || (x | y) << 1 == 0 ? 1 : 0;
    }
}
