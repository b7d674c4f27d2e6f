package dev.cortado.runtime.boot;

import dev.cortado.abi.Address;
import dev.cortado.abi.BootHandover;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.Console;

/** The reset handler. */
@Unchecked
public final class Reset {
    /** SCB CPACR. ARMv7-M B3.2.20. */
    private static final int CPACR = 0xE000_ED88;

    /** Full access to coprocessors 10 and 11, the floating-point unit. */
    private static final int CPACR_FPU_FULL_ACCESS = 0xF << 20;

    /** The initial stack pointer, Reset, NMI and HardFault. ARMv6-M B1.5.2. */
    private static final int FALLBACK_TABLE_BYTES = 16;

    private Reset() {}

    /**
     * Enables the FPU, copies .data to RAM, clears .bss, readies the console and starts the
     * program.
     */
    @EntryPoint
    public static void reset() {
        if (ImageConstants.boardProperty("forwards-vectors") == 1) {
            // The table of this image's own, which is behind the core's.
            Address own = Address.ofSymbol("__vectors_end").plus(-FALLBACK_TABLE_BYTES);
            Address.ofSymbol(BootHandover.SYMBOL).storeAddress(BootHandover.VECTORS, own);
        }
        if (ImageConstants.boardProperty("fpu") == 1) {
            Address cpacr = Address.of(CPACR);
            cpacr.storeIntVolatile(0, cpacr.loadIntVolatile(0) | CPACR_FPU_FULL_ACCESS);
            Cpu.instructionBarrier();
        }
        Address from = Address.ofSymbol("__data_load");
        Address dataEnd = Address.ofSymbol("__data_end");
        for (Address to = Address.ofSymbol("__data_start"); to.isBelow(dataEnd); to = to.plus(4)) {
            to.storeInt(0, from.loadInt(0));
            from = from.plus(4);
        }
        Address bssEnd = Address.ofSymbol("__bss_end");
        for (Address to = Address.ofSymbol("__bss_start"); to.isBelow(bssEnd); to = to.plus(4)) {
            to.storeInt(0, 0);
        }
        Console.initialize();
        if (ImageConstants.boardProperty("memory-protection") == 1) {
            ((MemoryProtection) ImageConstants.memoryProtection()).enable();
        }
        Start.start();
    }
}
