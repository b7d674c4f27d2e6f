package dev.cortado.compiler.report;

import dev.cortado.abi.ThreadStackLayout;
import java.util.Map;

/**
 * What a board says about stacks and interrupts.
 *
 * @param mainStackBytes of the initial stack
 * @param handlerStackBytes of the stack of interrupt handlers; 0 when they use the program's
 * @param threadStackBytes of a thread that does not ask for another size
 * @param stacksByCode whether the code of handlers saves what the core saves on the M profile
 * @param hasFloat whether exceptions save floating-point registers
 * @param interrupts numbers of the chip's interrupts by name
 */
public record StackLimits(
        long mainStackBytes,
        long handlerStackBytes,
        long threadStackBytes,
        boolean stacksByCode,
        boolean hasFloat,
        Map<String, Integer> interrupts) {
    /** ARMv7-M B1.5.7: eight words, and one more where the stack was not aligned to eight. */
    private static final long FRAME_BYTES = 36;

    /** ARMv7-M B1.5.7: with s0 to s15, FPSCR and a reserved word. */
    private static final long FLOAT_FRAME_BYTES = 108;

    /** r4 to r11 and EXC_RETURN, aligned. */
    private static final long SAVED_BYTES = 40;

    /** With d8 to d15. */
    private static final long FLOAT_SAVED_BYTES = 104;

    /** Takes a copy. */
    public StackLimits {
        interrupts = Map.copyOf(interrupts);
    }

    /** What a thread's stack holds while the thread waits: an exception's frame and r4 to r11. */
    long switchFrameBytes() {
        if (stacksByCode) {
            return ThreadStackLayout.CALLEE_SAVED_BYTES + ThreadStackLayout.FRAME_BYTES;
        }
        return exceptionFrameBytes() + (hasFloat ? FLOAT_SAVED_BYTES : SAVED_BYTES);
    }

    /** What the core pushes on entry of an exception. */
    long exceptionFrameBytes() {
        if (stacksByCode) {
            return 0;
        }
        return hasFloat ? FLOAT_FRAME_BYTES : FRAME_BYTES;
    }
}
