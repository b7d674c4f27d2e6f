package dev.cortado.bsp.cortexm;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;

/**
 * The nested vectored interrupt controller. ARMv7-M B3.4, ARMv6-M B3.4.
 *
 * <p>An interrupt is named by its number: 0 is the first after the exceptions of the core. Numbers
 * that the chip lacks are ignored by hardware.
 */
public final class Nvic {
    private static final int NVIC_ISER = 0xE000_E100;
    private static final int NVIC_ICER = 0xE000_E180;
    private static final int NVIC_ISPR = 0xE000_E200;
    private static final int NVIC_ICPR = 0xE000_E280;
    private static final int NVIC_IPR = 0xE000_E400;

    private Nvic() {}

    /** Lets an interrupt through. */
    public static void enable(int interrupt) {
        writeBit(NVIC_ISER, interrupt);
    }

    /** Holds an interrupt back; it has no effect any more once the method returns. */
    public static void disable(int interrupt) {
        writeBit(NVIC_ICER, interrupt);
        // ARMv7-M B3.4.3, ARM DAI 0321 4.9: the write is complete before the next instruction.
        Cpu.instructionBarrier();
    }

    /** Whether an interrupt is let through. */
    public static boolean isEnabled(int interrupt) {
        return readBit(NVIC_ISER, interrupt);
    }

    /** Makes an interrupt pending, as its device would. */
    public static void setPending(int interrupt) {
        writeBit(NVIC_ISPR, interrupt);
    }

    /** Makes an interrupt not pending. */
    public static void clearPending(int interrupt) {
        writeBit(NVIC_ICPR, interrupt);
    }

    /** Whether an interrupt is pending. */
    public static boolean isPending(int interrupt) {
        return readBit(NVIC_ISPR, interrupt);
    }

    /**
     * Sets the priority of an interrupt, 0 (most urgent) to 255; a core has the upper bits only, 2
     * on ARMv6-M.
     */
    public static void setPriority(int interrupt, int priority) {
        // ARMv6-M B3.4.7: word accesses only.
        Address register = Address.of(NVIC_IPR + (interrupt & ~3));
        int shift = (interrupt & 3) * 8;
        int primask = Cpu.disableInterrupts();
        int others = register.loadIntVolatile(0) & ~(0xFF << shift);
        register.storeIntVolatile(0, others | (priority & 0xFF) << shift);
        Cpu.restoreInterrupts(primask);
    }

    /** The priority of an interrupt, 0 (most urgent) to 255. */
    public static int priority(int interrupt) {
        int word = Address.of(NVIC_IPR + (interrupt & ~3)).loadIntVolatile(0);
        return word >>> (interrupt & 3) * 8 & 0xFF;
    }

    /** The registers have a bit for each interrupt; writing 0 to a bit has no effect. */
    private static void writeBit(int registers, int interrupt) {
        Address.of(registers + (interrupt >>> 5) * 4).storeIntVolatile(0, 1 << (interrupt & 31));
    }

    private static boolean readBit(int registers, int interrupt) {
        int word = Address.of(registers + (interrupt >>> 5) * 4).loadIntVolatile(0);
        return (word >>> (interrupt & 31) & 1) != 0;
    }
}
