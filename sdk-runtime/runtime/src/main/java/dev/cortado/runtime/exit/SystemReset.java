package dev.cortado.runtime.exit;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/** The reset of the chip by the core. */
public final class SystemReset {
    /** ARMv7-M B3.2.6, ARMv6-M B3.2.6. */
    private static final int AIRCR = 0xE000_ED0C;

    private static final int AIRCR_VECTKEY_SYSRESETREQ = 0x05FA_0004;

    private SystemReset() {}

    /** Resets the chip; does not return. */
    @Unchecked
    @NoAllocation
    @NoInline
    public static void now() {
        Cpu.dataSynchronizationBarrier();
        if (ImageConstants.boardProperty("application-profile") == 1) {
            Cpu.systemReset();
        } else {
            Address.of(AIRCR).storeIntVolatile(0, AIRCR_VECTKEY_SYSRESETREQ);
        }
        while (true) {
            Cpu.waitForInterrupt();
        }
    }
}
