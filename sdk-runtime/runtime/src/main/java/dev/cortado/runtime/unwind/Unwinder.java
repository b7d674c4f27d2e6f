package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ErrorConsole;
import dev.cortado.runtime.exit.Exit;
import dev.cortado.runtime.exit.SystemReset;

/**
 * Throws: finds the nearest frame with a landing pad for its call, and continues there.
 *
 * <p>Steps, for each frame from the thrower's out: find the function's index entry by binary
 * search; if its call-site table has a landing pad for the call, load the registers with the
 * exception in r0 and jump there; else undo the frame. The landing pad tests types itself and
 * throws again what it does not catch.
 */
@Unchecked
public final class Unwinder {
    private static final int EXIT_SOFTWARE_FAULT = 70;

    private Unwinder() {}

    /** Continues at the nearest handler; with none it reports a broken image and exits. */
    @EntryPoint
    @NoInline
    @NoAllocation
    public static void throwException(Throwable throwable) {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Cpu.captureRegisters(registers);
        Address start = Address.ofSymbol("__exidx_start");
        Address end = Address.ofSymbol("__exidx_end");
        while (true) {
            Address call = callAddress(registers);
            Address entry = UnwindTable.find(start, end, call);
            Address languageData = FrameDescription.languageData(entry);
            if (!languageData.isZero()) {
                Address function = UnwindTable.function(entry);
                int landingPad = LandingPads.find(languageData, call.minus(function));
                if (landingPad != 0) {
                    registers.storeAddress(0, Address.ofObject(throwable));
                    registers.storeInt(4, 1);
                    registers.storeInt(RegisterBlockLayout.PC, function.toInt() + landingPad | 1);
                    if (ImageConstants.bootloader() && !isCode(registers, start)) {
                        SystemReset.now();
                        return;
                    }
                    Cpu.resumeRegisters(registers);
                }
            }
            if (!FrameUnwinder.unwind(registers, entry)) {
                if (ImageConstants.bootloader()) {
                    SystemReset.now();
                    return;
                }
                ErrorConsole.print("cortado: no handler for an exception at ");
                ErrorConsole.printHex(call.toInt());
                ErrorConsole.write('\n');
                Exit.exit(EXIT_SOFTWARE_FAULT);
            }
        }
    }

    /** Whether the block goes on in this image, whose code ends where the index begins. */
    private static boolean isCode(Address registers, Address index) {
        return Address.of(registers.loadInt(RegisterBlockLayout.PC)).isBelow(index);
    }

    /** An address inside the call instruction that returns to the block's program counter. */
    static Address callAddress(Address registers) {
        return Address.of((registers.loadInt(RegisterBlockLayout.PC) & ~1) - 1);
    }
}
