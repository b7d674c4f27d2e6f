package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Words.below;
import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.join;
import static dev.cortado.runtime.arith.Words.low;

import dev.cortado.abi.Cpu;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.NoInline;

/**
 * Division of longs by 32-bit divisions (Knuth, TAOCP 2, 4.3.1, algorithm D with 16-bit digits;
 * Warren, Hacker's Delight, 9-5).
 *
 * <p>The divisor is not zero; the caller has checked. No method allocates; all are safe in
 * interrupts.
 */
public final class LongDivision {

    private LongDivision() {}

    /** {@code dividend / divisor}, rounded toward zero; MIN_VALUE / -1 is MIN_VALUE. */
    @EntryPoint
    public static long divide(long dividend, long divisor) {
        long quotient = divideUnsigned(magnitude(dividend), magnitude(divisor));
        return (dividend ^ divisor) < 0 ? -quotient : quotient;
    }

    /** {@code dividend % divisor}, with the sign of the dividend. */
    @EntryPoint
    public static long remainder(long dividend, long divisor) {
        long remainder = remainderUnsigned(magnitude(dividend), magnitude(divisor));
        return dividend < 0 ? -remainder : remainder;
    }

    /** The unsigned remainder. */
    public static long remainderUnsigned(long dividend, long divisor) {
        return dividend - divideUnsigned(dividend, divisor) * divisor;
    }

    /** The unsigned quotient. */
    @NoInline
    public static long divideUnsigned(long dividend, long divisor) {
        int upper = high(dividend);
        int lower = low(dividend);
        if (high(divisor) != 0) {
            return wideQuotient(dividend, divisor);
        }
        int narrow = low(divisor);
        if (upper == 0) {
            return join(0, Cpu.divideUnsigned(lower, narrow));
        }
        int upperQuotient = 0;
        if (!below(upper, narrow)) {
            upperQuotient = Cpu.divideUnsigned(upper, narrow);
            upper -= upperQuotient * narrow;
        }
        if (narrow >>> 16 == 0) {
            int part = upper << 16 | lower >>> 16;
            int digit = Cpu.divideUnsigned(part, narrow);
            part = (part - digit * narrow) << 16 | lower & 0xffff;
            return join(upperQuotient, digit << 16 | Cpu.divideUnsigned(part, narrow));
        }
        return join(upperQuotient, narrowQuotient(upper, lower, narrow));
    }

    /**
     * The quotient for a divisor of 2^32 and more: below 2^32, and at most one less than the
     * estimate.
     */
    private static long wideQuotient(long dividend, long divisor) {
        if (below(high(dividend), high(divisor))) {
            return 0;
        }
        int left = Integer.numberOfLeadingZeros(high(divisor));
        int top = high(divisor) << left | low(divisor) >>> 1 >>> (31 - left);
        int estimate =
                narrowQuotient(high(dividend) >>> 1, low(dividend >>> 1), top) >>> (31 - left);
        int quotient = estimate == 0 ? 0 : estimate - 1;
        long product = join(high(divisor) * quotient, 0) + Words.product(low(divisor), quotient);
        boolean more = !below(dividend - product, divisor);
        return join(0, more ? quotient + 1 : quotient);
    }

    /** The 64-bit value upper:lower by a divisor above upper. */
    private static int narrowQuotient(int upper, int lower, int divisor) {
        int left = Integer.numberOfLeadingZeros(divisor);
        int scaled = divisor << left;
        int top = upper << left | lower >>> 1 >>> (31 - left);
        int next = lower << left;
        int first = digit(top, next >>> 16, scaled);
        int remainder = (top << 16 | next >>> 16) - first * scaled;
        return (first << 16) + digit(remainder, next & 0xffff, scaled);
    }

    /**
     * A 16-bit digit: the 48-bit value upper:lower by a divisor of 2^31 and more, which is above
     * upper.
     */
    private static int digit(int upper, int lower, int divisor) {
        int leading = divisor >>> 16;
        int digit = Cpu.divideUnsigned(upper, leading);
        int remainder = (upper - digit * leading) << 16 | lower;
        int trailing = digit * (divisor & 0xffff);
        if (below(remainder, trailing)) {
            // The leading half gives at most two too many (Knuth, theorem 4.3.1 B).
            digit--;
            remainder += divisor;
            if (!below(remainder, divisor) && below(remainder, trailing)) {
                digit--;
            }
        }
        return digit;
    }

    private static long magnitude(long value) {
        return value < 0 ? -value : value;
    }
}
