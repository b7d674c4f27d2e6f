package dev.cortado.runtime.fault;

/**
 * The frame that exception entry pushes. ARMv7-M B1.5.6.
 *
 * <pre>
 *    0  r0 r1 r2 r3 r12 lr pc xpsr
 *   32  s0 ... s15 fpscr, reserved   (if bit 4 of EXC_RETURN is 0)
 * </pre>
 */
final class ExceptionFrame {
    static final int R12 = 16;
    static final int LR = 20;
    static final int PC = 24;
    static final int XPSR = 28;
    static final int BYTES = 32;

    /** Bytes of an extended frame. */
    static final int EXTENDED_BYTES = 104;

    /** xPSR bit 9: a word was left out above the frame to align the stack pointer by 8. */
    static final int XPSR_ALIGNED = 1 << 9;

    /** Clear in EXC_RETURN when the frame is an extended one. ARMv7-M B1.5.8. */
    static final int EXC_RETURN_BASIC_FRAME = 1 << 4;

    /** Clear in EXC_RETURN when the exception interrupted a handler. */
    static final int EXC_RETURN_THREAD_MODE = 1 << 3;

    private ExceptionFrame() {}
}
