package dev.cortado.runtime.fault;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ErrorConsole;
import dev.cortado.runtime.controller.InterruptController;
import dev.cortado.runtime.exit.Exit;
import dev.cortado.runtime.unwind.FrameWalk;

/**
 * The {@link CrashReport} of an A-profile core. ARM DDI 0406C B3.13.
 *
 * <pre>
 *   saved:  0  r4 ... r11
 *          32  the stack pointer before the exception
 *          36  the number of the vector, or 16 and the interrupt's
 *          40  DFSR DFAR IFSR IFAR
 * </pre>
 */
@Unchecked
final class AbortReport {
    private static final int SP = 32;
    private static final int NUMBER = 36;
    private static final int DFSR = 40;
    private static final int DFAR = 44;
    private static final int IFSR = 48;
    private static final int IFAR = 52;

    private static final int PREFETCH_ABORT = 3;
    private static final int DATA_ABORT = 4;
    private static final int FIRST_INTERRUPT = 16;

    /** ARM DDI 0406C B1.8.1, table B1-3. */
    private static final String VECTORS =
            "Reset UndefinedInstruction SupervisorCall PrefetchAbort DataAbort - IRQ FIQ";

    private AbortReport() {}

    /** Reports an exception and exits with code 70. */
    @NoAllocation
    static void of(Address frame, Address saved) {
        int number = saved.loadInt(NUMBER);
        ErrorConsole.print("cortado: processor exception ");
        printName(number);
        if (number == DATA_ABORT) {
            printRegister("\n  DFSR ", saved.loadInt(DFSR));
            printRegister("\n  DFAR ", saved.loadInt(DFAR));
        } else if (number == PREFETCH_ABORT) {
            printRegister("\n  IFSR ", saved.loadInt(IFSR));
            printRegister("\n  IFAR ", saved.loadInt(IFAR));
        }
        CrashReport.printRegisters(frame, 0, CrashReport.STACKED_REGISTERS);
        CrashReport.printRegisters(
                saved, CrashReport.STACKED_REGISTERS, CrashReport.STACKED_REGISTERS);
        int sp = saved.loadInt(SP);
        printRegister("\n  sp ", sp);
        ErrorConsole.write('\n');
        if (FrameWalk.isStack(Address.of(sp))) {
            CrashReport.printFrames(frame, saved, sp, true);
        } else {
            FrameWalk.printCounter(frame.loadInt(ExceptionFrame.PC));
        }
        Exit.exit(CrashReport.EXIT_SOFTWARE_FAULT);
    }

    /** Prints the interrupt whose handler runs. */
    @NoAllocation
    static void printActive() {
        printName(
                FIRST_INTERRUPT
                        + ((InterruptController) ImageConstants.interruptController()).active());
    }

    private static void printName(int number) {
        if (number < FIRST_INTERRUPT) {
            WordList.print(VECTORS, number);
        } else {
            ErrorConsole.print("IRQ");
            FaultStatus.printDecimal(number - FIRST_INTERRUPT);
        }
    }

    private static void printRegister(String name, int value) {
        ErrorConsole.print(name);
        ErrorConsole.printHex(value);
    }
}
