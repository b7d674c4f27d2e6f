package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Words.high;
import static dev.cortado.runtime.arith.Words.join;
import static dev.cortado.runtime.arith.Words.low;

import dev.cortado.abi.Export;

/** Multiplication of longs on a core that multiplies 32 x 32 to 32 bits only. */
public final class LongMultiplication {

    private LongMultiplication() {}

    /**
     * The low 64 bits of {@code a * b}; allocates nothing, safe in interrupts.
     *
     * <p>The low words multiply in 16-bit halves; of the cross products only the low words count.
     */
    @Export("__aeabi_lmul")
    public static long multiply(long a, long b) {
        int lowA = low(a) & 0xffff;
        int highA = low(a) >>> 16;
        int lowB = low(b) & 0xffff;
        int highB = low(b) >>> 16;
        int lowest = lowA * lowB;
        int middle = highA * lowB + (lowest >>> 16);
        int lower = lowA * highB + (middle & 0xffff);
        int upper = highA * highB + (middle >>> 16) + (lower >>> 16);
        int cross = low(a) * high(b) + high(a) * low(b);
        return join(upper + cross, lower << 16 | lowest & 0xffff);
    }
}
