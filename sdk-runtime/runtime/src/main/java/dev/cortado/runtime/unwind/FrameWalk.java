package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ErrorConsole;

/** Prints the frames of a stack that may be damaged, for crash reports. */
@Unchecked
public final class FrameWalk {
    private static final int MAX_FRAMES = 32;

    /** What one step reads above the stack pointer at most. */
    private static final int MARGIN_BYTES = 128;

    private FrameWalk() {}

    /** Whether an address can be that of a stack frame. */
    public static boolean isStack(Address address) {
        Address lowest = Address.ofSymbol("__ram_start");
        Address highest = Address.ofSymbol("__ram_end").plus(-MARGIN_BYTES);
        return !address.isBelow(lowest) && address.isBelow(highest);
    }

    /** Prints the program counter of each caller of the frame in {@code registers}. */
    @NoAllocation
    public static void printCallers(Address registers) {
        if (!ImageConstants.unwinds()) {
            return;
        }
        Address start = Address.ofSymbol("__exidx_start");
        Address end = Address.ofSymbol("__exidx_end");
        for (int i = 0; i < MAX_FRAMES; i++) {
            Address call = Unwinder.callAddress(registers);
            boolean known = isCode(call) && isStack(registers.loadAddress(RegisterBlockLayout.SP));
            if (!known || !FrameUnwinder.unwind(registers, UnwindTable.find(start, end, call))) {
                return;
            }
            Address caller = Unwinder.callAddress(registers);
            if (isCode(caller)) {
                printCounter(caller.toInt());
            }
        }
    }

    /** Whether an address can be that of an instruction of the image. */
    public static boolean isCode(Address address) {
        return !address.isBelow(Address.ofSymbol("__flash_start"))
                && address.isBelow(Address.ofSymbol("__flash_end"));
    }

    /** Prints a frame as its program counter. */
    @NoAllocation
    public static void printCounter(int programCounter) {
        ErrorConsole.print("\tat ");
        ErrorConsole.printHex(programCounter);
        ErrorConsole.write('\n');
    }
}
