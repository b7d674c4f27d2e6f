package dev.cortado.runtime.fault;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ErrorConsole;
import dev.cortado.runtime.exit.Exit;
import dev.cortado.runtime.unwind.FrameWalk;

/**
 * The last words of a program: what the processor says, its registers, and the Java frames as
 * program counters.
 *
 * <pre>
 *   cortado: processor exception 4 MemManage
 *     CFSR 0x00000082 DACCVIOL MMARVALID
 *     MMFAR 0x00000100
 *     r0 0x00000000 r1 0x00000001 r2 ...
 *   \tat 0x00001234
 * </pre>
 *
 * <p>Needs neither heap nor static fields, so that it also reports faults before RAM is ready.
 */
@Unchecked
public final class CrashReport {
    static final int EXIT_SOFTWARE_FAULT = 70;
    private static final String REGISTERS = "r0 r1 r2 r3 r12 lr pc xpsr r4 r5 r6 r7 r8 r9 r10 r11";
    private static final String REGISTERS_OF_APPLICATION_PROFILE =
            "r0 r1 r2 r3 r12 lr pc cpsr r4 r5 r6 r7 r8 r9 r10 r11";
    static final int STACKED_REGISTERS = 8;

    private CrashReport() {}

    /** Reports a processor exception and exits with code 70. */
    @NoAllocation
    static void ofException(Address frame, Address saved) {
        ErrorConsole.print("cortado: processor exception ");
        printException();
        boolean mainline = ImageConstants.boardProperty("mainline") == 1;
        if (mainline) {
            FaultStatus.print();
        }
        boolean stacked =
                !mainline || (FaultStatus.configurable() & FaultStatus.CFSR_STACKING) == 0;
        if (stacked && FrameWalk.isStack(frame)) {
            printRegisters(frame, 0, STACKED_REGISTERS);
            if (mainline) {
                printRegisters(saved, STACKED_REGISTERS, STACKED_REGISTERS);
            }
            int sp = stackPointer(frame, saved, mainline);
            ErrorConsole.print("\n  sp ");
            ErrorConsole.printHex(sp);
            ErrorConsole.write('\n');
            printFrames(frame, saved, sp, mainline);
        } else {
            ErrorConsole.print("\n  the stack overflowed to ");
            ErrorConsole.printHex(frame.toInt());
            ErrorConsole.write('\n');
        }
        Exit.exit(EXIT_SOFTWARE_FAULT);
    }

    /**
     * Reports an exception that a failed check of an interrupt handler stands for, and exits with
     * code 70.
     */
    @NoAllocation
    @NoInline
    static void ofHandler(String exception) {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Cpu.captureRegisters(registers);
        ErrorConsole.print("cortado: ");
        ErrorConsole.print(exception);
        ErrorConsole.print(" in the handler of processor exception ");
        printException();
        ErrorConsole.write('\n');
        FrameWalk.printCallers(registers);
        Exit.exit(EXIT_SOFTWARE_FAULT);
    }

    private static void printException() {
        if (isApplicationProfile()) {
            AbortReport.printActive();
            return;
        }
        int number = Cpu.exceptionNumber();
        FaultStatus.printDecimal(number);
        ErrorConsole.write(' ');
        FaultStatus.printName(number);
    }

    private static boolean isApplicationProfile() {
        return ImageConstants.boardProperty("application-profile") == 1;
    }

    static void printRegisters(Address words, int first, int count) {
        for (int i = 0; i < count; i++) {
            ErrorConsole.print((i & 3) == 0 ? "\n  " : " ");
            WordList.print(
                    isApplicationProfile() ? REGISTERS_OF_APPLICATION_PROFILE : REGISTERS,
                    first + i);
            ErrorConsole.write(' ');
            ErrorConsole.printHex(words.loadInt(i * 4));
        }
    }

    /** The stack pointer before the exception. ARMv7-M B1.5.7. */
    private static int stackPointer(Address frame, Address saved, boolean mainline) {
        boolean extended =
                mainline && (saved.loadInt(32) & ExceptionFrame.EXC_RETURN_BASIC_FRAME) == 0;
        int size = extended ? ExceptionFrame.EXTENDED_BYTES : ExceptionFrame.BYTES;
        boolean aligned = (frame.loadInt(ExceptionFrame.XPSR) & ExceptionFrame.XPSR_ALIGNED) != 0;
        return frame.toInt() + size + (aligned ? 4 : 0);
    }

    static void printFrames(Address frame, Address saved, int sp, boolean mainline) {
        int pc = frame.loadInt(ExceptionFrame.PC);
        int lr = frame.loadInt(ExceptionFrame.LR);
        boolean jumpedAway = !FrameWalk.isCode(Address.of(pc));
        FrameWalk.printCounter(pc);
        if (jumpedAway || !ImageConstants.unwinds()) {
            FrameWalk.printCounter((lr & ~1) - 1);
        }
        if (!ImageConstants.unwinds()) {
            return;
        }
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        if (mainline) {
            for (int i = 0; i < STACKED_REGISTERS; i++) {
                registers.storeInt((4 + i) * 4, saved.loadInt(i * 4));
            }
        }
        registers.storeInt(RegisterBlockLayout.SP, sp);
        registers.storeInt(RegisterBlockLayout.LR, lr);
        // Behind the instruction, as if it were a call that returns there.
        registers.storeInt(RegisterBlockLayout.PC, jumpedAway ? lr : pc + 2);
        FrameWalk.printCallers(registers);
    }
}
