package dev.cortado.abi;

/**
 * The register block that {@link Cpu#captureRegisters} fills and {@link Cpu#resumeRegisters} loads.
 *
 * <pre>
 *   0  r0 ... r12   (captured: r4-r11)
 *  52  sp
 *  56  lr
 *  60  pc
 *  64  d8 ... d15   (cores with an FPU only)
 * 128
 * </pre>
 */
public final class RegisterBlockLayout {
    public static final int R4 = 16;
    public static final int R12 = 48;
    public static final int SP = 52;
    public static final int LR = 56;
    public static final int PC = 60;
    public static final int D8 = 64;

    /** Size of the block in words, for {@link Cpu#stackAllocate}. */
    public static final int WORDS = 32;

    private RegisterBlockLayout() {}
}
