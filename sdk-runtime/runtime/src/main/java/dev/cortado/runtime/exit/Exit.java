package dev.cortado.runtime.exit;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;

/** The end of the program. */
public final class Exit {
    /** Semihosting for A64 and A32, 7.6: SYS_EXIT_EXTENDED. */
    private static final int SYS_EXIT_EXTENDED = 0x20;

    private static final int ADP_STOPPED_APPLICATION_EXIT = 0x20026;

    private Exit() {}

    /**
     * Ends a development image with an exit code and resets the chip in a bootloader; any other
     * image sleeps for good.
     */
    @Unchecked
    @NoAllocation
    public static void exit(int code) {
        if (ImageConstants.bootloader()) {
            SystemReset.now();
        }
        if (ImageConstants.semihosting()) {
            Address block = Cpu.stackAllocate(2);
            block.storeIntVolatile(0, ADP_STOPPED_APPLICATION_EXIT);
            block.storeIntVolatile(4, code);
            Cpu.semihosting(SYS_EXIT_EXTENDED, block);
        }
        while (true) {
            Cpu.waitForInterrupt();
        }
    }
}
