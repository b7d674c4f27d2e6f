package dev.cortado.abi;

/**
 * What a thread that does not run has on its stack, from its saved stack pointer up.
 *
 * <pre>
 *    0  r4 ... r11
 *   32  EXC_RETURN
 *   36  s16 ... s31, if bit 4 of EXC_RETURN is 0 (ARMv7-M B1.5.7)
 *       the frame that exception entry pushed (ARMv7-M B1.5.6):
 *         0 r0 ... r3, 16 r12, 20 lr, 24 pc, 28 xpsr
 * </pre>
 *
 * <p>On the A profile the switch makes the same frame, with 0 for EXC_RETURN and CPSR for xPSR.
 */
public final class ThreadStackLayout {
    public static final int R4 = 0;
    public static final int EXC_RETURN = 32;
    public static final int CALLEE_SAVED_BYTES = 36;

    /** Bytes of s16 to s31. */
    public static final int FLOAT_BYTES = 64;

    /** Set in EXC_RETURN when there is no floating-point context. */
    public static final int EXC_RETURN_BASIC_FRAME = 1 << 4;

    /** Return to thread mode on the process stack, without floating-point context. */
    public static final int EXC_RETURN_THREAD_PSP = 0xFFFF_FFFD;

    public static final int FRAME_LR = 20;
    public static final int FRAME_PC = 24;
    public static final int FRAME_XPSR = 28;
    public static final int FRAME_BYTES = 32;

    /** Bytes of s0 to s15, FPSCR and padding that an extended frame has above the basic one. */
    public static final int FLOAT_FRAME_BYTES = 72;

    /** EPSR.T: the Thumb state, the only one there is. */
    public static final int XPSR_THUMB = 1 << 24;

    /** CPSR of a thread on the A profile, which has it in the place of xPSR: System mode, Thumb. */
    public static final int CPSR_SYSTEM_THUMB = 0x3F;

    private ThreadStackLayout() {}
}
