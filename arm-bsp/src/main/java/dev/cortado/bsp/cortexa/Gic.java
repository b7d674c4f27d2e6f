package dev.cortado.bsp.cortexa;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.controller.InterruptController;

/**
 * The generic interrupt controller. ARM IHI 0048B (GICv2).
 *
 * <p>An interrupt is named by its number: 0 to 15 are software's, 16 to 31 the core's own, devices
 * begin with 32. Handlers do not interrupt each other, whatever their priorities; of those pending
 * the most urgent goes first.
 */
@Unchecked
public final class Gic implements InterruptController {
    private static final int DISTRIBUTOR = ImageConstants.boardProperty("interrupt-distributor");
    private static final int CPU_INTERFACE =
            ImageConstants.boardProperty("interrupt-cpu-interface");

    private static final int GICD_CTLR = DISTRIBUTOR;
    private static final int GICD_ISENABLER = DISTRIBUTOR + 0x100;
    private static final int GICD_ICENABLER = DISTRIBUTOR + 0x180;
    private static final int GICD_ISPENDR = DISTRIBUTOR + 0x200;
    private static final int GICD_ICPENDR = DISTRIBUTOR + 0x280;
    private static final int GICD_ISACTIVER = DISTRIBUTOR + 0x300;
    private static final int GICD_IPRIORITYR = DISTRIBUTOR + 0x400;
    private static final int GICD_ITARGETSR = DISTRIBUTOR + 0x800;
    private static final int GICD_SGIR = DISTRIBUTOR + 0xF00;
    private static final int GICC_CTLR = CPU_INTERFACE;
    private static final int GICC_PMR = CPU_INTERFACE + 0x4;

    private static final int ENABLE = 1;
    private static final int SGIR_SELF = 2 << 24;
    private static final int FIRST_OF_DEVICES = 32;

    /** The software's interrupt in which threads are switched. */
    private static final int SWITCH = 15;

    private static final int LOWEST_PRIORITY = 0xF0;
    private static final int ANY_PRIORITY = 0xFF;

    /** Constructed at build time. */
    public Gic() {}

    /** Lets an interrupt through to this core. */
    @NoAllocation
    public static void enable(int interrupt) {
        // 4.1.2, 4.1.3: after reset, nothing is forwarded.
        Address.of(GICD_CTLR).storeIntVolatile(0, ENABLE);
        Address.of(GICC_PMR).storeIntVolatile(0, ANY_PRIORITY);
        Address.of(GICC_CTLR).storeIntVolatile(0, ENABLE);
        if (interrupt >= FIRST_OF_DEVICES) {
            Address.of(GICD_ITARGETSR + interrupt).storeByteVolatile(0, (byte) 1);
        }
        writeBit(GICD_ISENABLER, interrupt);
    }

    /** Holds an interrupt back; it has no effect any more once the method returns. */
    public static void disable(int interrupt) {
        writeBit(GICD_ICENABLER, interrupt);
        Cpu.instructionBarrier();
    }

    /** Whether an interrupt is let through. */
    public static boolean isEnabled(int interrupt) {
        return readBit(GICD_ISENABLER, interrupt);
    }

    /** Makes an interrupt of a device pending, as the device would. */
    public static void setPending(int interrupt) {
        writeBit(GICD_ISPENDR, interrupt);
    }

    /** Makes an interrupt of a device not pending. */
    public static void clearPending(int interrupt) {
        writeBit(GICD_ICPENDR, interrupt);
    }

    /**
     * Sets the priority of an interrupt, 0 (most urgent) to 255; a core has the upper bits only.
     */
    public static void setPriority(int interrupt, int priority) {
        Address.of(GICD_IPRIORITYR + interrupt).storeByteVolatile(0, (byte) priority);
    }

    @Override
    public void enableSwitch() {
        setPriority(SWITCH, LOWEST_PRIORITY);
        enable(SWITCH);
    }

    @Override
    public void pendSwitch() {
        Address.of(GICD_SGIR).storeIntVolatile(0, SGIR_SELF | SWITCH);
    }

    @Override
    public boolean isAnyEnabledBut(int interrupt) {
        int count = ImageConstants.boardProperty("interrupts");
        for (int first = 0; first < count; first += 32) {
            int enabled = Address.of(GICD_ISENABLER + first / 8).loadIntVolatile(0);
            // 4.3.5: software's interrupts may read as enabled for good.
            if (first == 0) {
                enabled &= ~0xFFFF;
            }
            if (interrupt >= first && interrupt < first + 32) {
                enabled &= ~(1 << interrupt - first);
            }
            if (enabled != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int active() {
        int count = ImageConstants.boardProperty("interrupts");
        for (int interrupt = 0; interrupt < count; interrupt++) {
            if (interrupt != SWITCH && readBit(GICD_ISACTIVER, interrupt)) {
                return interrupt;
            }
        }
        return readBit(GICD_ISACTIVER, SWITCH) ? SWITCH : -1;
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
