package dev.cortado.runtime.fault;

import dev.cortado.abi.Address;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ErrorConsole;
import dev.cortado.runtime.exit.Exit;

/** Reports a processor exception that has no handler of its own. */
@Unchecked
public final class HardFault {
    private static final int EXIT_SOFTWARE_FAULT = 70;

    /** SCB ICSR, whose low 9 bits are the active exception's number. ARMv7-M B3.2.4. */
    private static final int ICSR = 0xE000_ED04;

    private static final int ICSR_VECTACTIVE = 0x1FF;

    // The frame that exception entry pushes. ARMv7-M B1.5.6.
    private static final int FRAME_R0 = 0;
    private static final int FRAME_LR = 20;
    private static final int FRAME_PC = 24;
    private static final int FRAME_XPSR = 28;

    private HardFault() {}

    /** Prints the exception's number and the interrupted registers, and exits with code 70. */
    @EntryPoint
    @NoAllocation
    public static void unexpected(Address frame) {
        ErrorConsole.print("cortado: processor exception ");
        ErrorConsole.printHex(Address.of(ICSR).loadIntVolatile(0) & ICSR_VECTACTIVE);
        printRegister(" pc ", frame, FRAME_PC);
        printRegister(" lr ", frame, FRAME_LR);
        printRegister(" r0 ", frame, FRAME_R0);
        printRegister(" xpsr ", frame, FRAME_XPSR);
        ErrorConsole.print(" frame ");
        ErrorConsole.printHex(frame.toInt());
        ErrorConsole.write('\n');
        Exit.exit(EXIT_SOFTWARE_FAULT);
    }

    private static void printRegister(String name, Address frame, int offset) {
        ErrorConsole.print(name);
        ErrorConsole.printHex(frame.loadInt(offset));
    }
}
