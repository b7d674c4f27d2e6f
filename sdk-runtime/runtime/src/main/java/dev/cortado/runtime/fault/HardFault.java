package dev.cortado.runtime.fault;

import dev.cortado.abi.Address;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.exit.SystemReset;
import dev.cortado.runtime.thread.StackGuard;
import dev.cortado.runtime.thread.StackOverrun;

/** Handles every processor exception that the program has no handler for. */
@Unchecked
public final class HardFault {
    private HardFault() {}

    /**
     * Lets the interrupted method throw StackOverflowError if it was stopped at its stack probe;
     * else reports the exception and exits with code 70, or resets the chip in a bootloader.
     *
     * @param frame the frame that exception entry pushed. ARMv7-M B1.5.6
     * @param saved r4 to r11 and EXC_RETURN, valid on ARMv7-M; on the A profile what {@link
     *     AbortReport} says
     */
    @EntryPoint
    @NoAllocation
    public static void unexpected(Address frame, Address saved) {
        if (ImageConstants.bootloader()) {
            SystemReset.now();
            return;
        }
        if (ImageConstants.boardProperty("application-profile") == 1) {
            AbortReport.of(frame, saved);
            return;
        }
        if (ImageConstants.boardProperty("mainline") == 1 && StackProbe.redirect(frame, saved)) {
            return;
        }
        if (StackOverrun.areGuarded()) {
            reportOverrun();
        }
        CrashReport.ofException(frame, saved);
    }

    /**
     * Says so when the running thread left its stack: it touched the guard, or the processor could
     * not push the exception's frame.
     */
    @NoAllocation
    private static void reportOverrun() {
        int status = FaultStatus.configurable();
        boolean touched =
                (status & FaultStatus.CFSR_MMARVALID) != 0
                        && StackOverrun.isGuarded(Address.of(FaultStatus.refusedAddress()));
        ((StackGuard) ImageConstants.memoryProtection()).disable();
        if (touched || (status & FaultStatus.CFSR_STACKING) != 0) {
            StackOverrun.print();
        }
    }
}
