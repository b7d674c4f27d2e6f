package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.ThrowableLayout;
import dev.cortado.abi.Unchecked;

/** Stack traces as program counters; the host turns them into file and line from the ELF. */
@Unchecked
public final class StackTrace {
    /** The most frames that a trace holds. */
    public static final int MAX_FRAMES = 32;

    private StackTrace() {}

    /**
     * The program counters of the calling method and of its callers, innermost first, each an address inside the
     * call instruction; at most {@link #MAX_FRAMES}.
     */
    @NoInline
    public static int[] capture() {
        Address counters = Cpu.stackAllocate(MAX_FRAMES);
        int count = walk(counters);
        int[] trace = new int[count];
        for (int i = 0; i < count; i++) {
            trace[i] = counters.loadInt(i * 4);
        }
        return trace;
    }

    /** The trace that a throwable was given by {@link #capture}, or null. */
    static int[] of(Throwable throwable) {
        return (int[]) Address.ofObject(throwable).loadAddress(ThrowableLayout.BACKTRACE).toObject();
    }

    /** The number of program counters in a throwable's trace. */
    public static int length(Throwable throwable) {
        int[] trace = of(throwable);
        return trace == null ? 0 : trace.length;
    }

    /** One program counter of a throwable's trace; {@code index} is below {@link #length}. */
    public static int programCounter(Throwable throwable, int index) {
        return of(throwable)[index];
    }

    /** Stores the program counters above the caller's own frame, and returns how many. */
    @NoInline
    @NoAllocation
    private static int walk(Address counters) {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Cpu.captureRegisters(registers);
        Address start = Address.ofSymbol("__exidx_start");
        Address end = Address.ofSymbol("__exidx_end");
        int frame = -2;
        while (frame < MAX_FRAMES) {
            Address call = Unwinder.callAddress(registers);
            if (frame >= 0) {
                counters.storeInt(frame * 4, call.toInt());
            }
            frame++;
            if (!FrameUnwinder.unwind(registers, UnwindTable.find(start, end, call))) {
                break;
            }
        }
        return frame;
    }
}
