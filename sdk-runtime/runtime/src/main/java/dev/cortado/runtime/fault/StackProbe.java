package dev.cortado.runtime.fault;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.StackLayout;
import dev.cortado.abi.Unchecked;

/**
 * Turns the fault of a stack probe into a StackOverflowError.
 *
 * <p>A method that is checked loads a word {@link StackLayout#RESERVE_BYTES} below its stack
 * pointer, once its frame is complete. When the MPU refuses that, the method is made to call what
 * throws the error.
 */
@Unchecked
final class StackProbe {
    /** LDR.W r12, [r12]. ARMv7-M A7.7.43, encoding T3; two halfwords. */
    private static final int PROBE = 0xC000_F8DC;

    private static final int PROBE_BYTES = 4;

    /** The ICI/IT bits of EPSR, which must be 0 at the begin of a function. ARMv7-M B1.4.2. */
    private static final int XPSR_ICI_IT = 0x0600_FC00;

    private StackProbe() {}

    /** Lets the interrupted method throw if it was stopped at its probe; else answers false. */
    @NoAllocation
    static boolean redirect(Address frame, Address saved) {
        Address thrower = ImageConstants.stackOverflowThrower();
        boolean isOverflow =
                !thrower.isZero()
                        && (FaultStatus.configurable() & FaultStatus.CFSR_MMARVALID) != 0
                        && (saved.loadInt(32) & ExceptionFrame.EXC_RETURN_THREAD_MODE) != 0
                        && FaultStatus.refusedAddress() == frame.loadInt(ExceptionFrame.R12)
                        && instruction(frame.loadInt(ExceptionFrame.PC)) == PROBE;
        if (!isOverflow) {
            return false;
        }
        FaultStatus.clear();
        frame.storeInt(ExceptionFrame.LR, frame.loadInt(ExceptionFrame.PC) + PROBE_BYTES | 1);
        frame.storeInt(ExceptionFrame.PC, thrower.toInt() & ~1);
        frame.storeInt(ExceptionFrame.XPSR, frame.loadInt(ExceptionFrame.XPSR) & ~XPSR_ICI_IT);
        return true;
    }

    private static int instruction(int pc) {
        Address at = Address.of(pc);
        return at.loadChar(0) | at.loadChar(2) << 16;
    }
}
