package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Words.below;
import static dev.cortado.runtime.arith.Words.product;
import static dev.cortado.runtime.arith.Words.productHigh;

import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.Export;
import dev.cortado.abi.NoInline;

/**
 * Square roots, correctly rounded.
 *
 * <p>A 27-bit reciprocal root by Newton's method estimates the root from below, the exact remainder
 * finds what is missing. A root is never half-way between two others. No method allocates; all are
 * safe in interrupts.
 */
public final class SquareRoot {

    private SquareRoot() {}

    /** The nearest double to the root; NaN for a negative value. */
    @EntryPoint
    @Export("sqrt")
    public static double sqrt(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52);
        long fraction = bits & Binary64.FRACTION;
        if (!below(exponent - 1, Binary64.SPECIAL_EXPONENT - 1)) {
            if (bits <= 0 || exponent != 0) {
                return Double.longBitsToDouble(special(bits));
            }
            int left = Binary64.subnormalShift(fraction);
            fraction <<= left;
            exponent = 1 - left;
        }
        long significand = fraction | Binary64.HIDDEN_BIT;
        if ((exponent & 1) == 0) {
            significand <<= 1;
        }
        // The root of significand * 2^52 in two parts: upper * 2^26 + lower.
        int leading = (int) (significand >>> 22);
        int reciprocal = reciprocalRoot(leading);
        int upper = productHigh(leading, reciprocal) >>> 3;
        int missing = (int) (significand - product(upper, upper));
        int lower = productHigh(missing << 2, reciprocal) >>> 2;
        long remainder =
                ((long) missing << 52) - (product(upper, lower) << 27) - product(lower, lower);
        long root = ((long) upper << 26) + lower;
        while (remainder > root << 1) {
            remainder -= (root << 1) + 1;
            root++;
        }
        long rounded = remainder > root ? root + 1 : root;
        return Double.longBitsToDouble(Binary64.pack(0, (exponent + Binary64.BIAS) >> 1, rounded));
    }

    /** The nearest float to the root; NaN for a negative value. */
    @EntryPoint
    @Export("sqrtf")
    public static float sqrt(float value) {
        int bits = Float.floatToRawIntBits(value);
        int exponent = bits >>> 23;
        int fraction = bits & Binary32.FRACTION;
        if (!below(exponent - 1, Binary32.SPECIAL_EXPONENT - 1)) {
            if (bits <= 0 || exponent != 0) {
                return Float.intBitsToFloat(special(bits));
            }
            int left = Binary32.subnormalShift(fraction);
            fraction <<= left;
            exponent = 1 - left;
        }
        int significand = fraction | Binary32.HIDDEN_BIT;
        if ((exponent & 1) == 0) {
            significand <<= 1;
        }
        int leading = significand << 7;
        int root = productHigh(leading, reciprocalRoot(leading)) >>> 6;
        int remainder = (significand << 23) - root * root;
        if (remainder > root << 1) {
            remainder -= (root << 1) + 1;
            root++;
        }
        int rounded = remainder > root ? root + 1 : root;
        return Float.intBitsToFloat(Binary32.pack(0, (exponent + Binary32.BIAS) >> 1, rounded));
    }

    /**
     * {@code 2^30 / sqrt(x / 2^32)} for an unsigned x of at least 2^30, less by at most one part in
     * 2^27.
     *
     * <p>The line 2.1327 - 1.2187 x is within 8.6 %; the first Newton step, its constant raised by
     * 0.0057 to centre the error, within 0.57 %, the second within 2^-14, the third within 2^-28.
     * The constant of the last step is 3 less the two places that the truncated products may lack,
     * so the result is never above the true value.
     */
    private static int reciprocalRoot(int x) {
        int y = 0x887e_2824 - productHigh(x, 0x4dff_2e48);
        y = productHigh(y, 0x302e_b1c4 - productHigh(x, productHigh(y, y))) << 3;
        y = productHigh(y, 0x3000_0000 - productHigh(x, productHigh(y, y))) << 4;
        return productHigh(y, 0xbfff_fffe - productHigh(x, productHigh(y, y)));
    }

    /** A zero, a negative value, infinity or NaN. */
    @NoInline
    private static long special(long bits) {
        return bits << 1 == 0 || bits == Binary64.INFINITY ? bits : Binary64.NAN;
    }

    /** A zero, a negative value, infinity or NaN. */
    @NoInline
    private static int special(int bits) {
        return bits << 1 == 0 || bits == Binary32.INFINITY ? bits : Binary32.NAN;
    }
}
