package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.ThrowableLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.heap.Allocator;

/** Stack traces as program counters; the host turns them into file and line from the ELF. */
@Unchecked
public final class StackTrace {
    /** The most frames that a trace holds. */
    public static final int MAX_FRAMES = 32;

    private static final int[] NO_FRAMES = {};

    private StackTrace() {}

    /**
     * The program counters of the calling method and of its callers, innermost first, each an
     * address inside the call instruction; at most {@link #MAX_FRAMES}.
     */
    @NoInline
    public static int[] capture() {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Address counters = Cpu.stackAllocate(MAX_FRAMES);
        Cpu.captureRegisters(registers);
        int count = walk(registers, counters);
        int[] trace = Allocator.allocateWords(NO_FRAMES, count);
        copy(counters, count, trace);
        return trace;
    }

    /** As {@link #capture}, but null when there is no memory without a collection. */
    @NoInline
    public static int[] captureOrNull() {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Address counters = Cpu.stackAllocate(MAX_FRAMES);
        Cpu.captureRegisters(registers);
        int count = walk(registers, counters);
        int[] trace = Allocator.allocateWordsOrNull(NO_FRAMES, count);
        if (trace != null) {
            copy(counters, count, trace);
        }
        return trace;
    }

    private static void copy(Address counters, int count, int[] trace) {
        for (int i = 0; i < count; i++) {
            trace[i] = counters.loadInt(i * 4);
        }
    }

    /** The trace that a throwable was given by {@link #capture}, or null. */
    static int[] of(Throwable throwable) {
        return (int[])
                Address.ofObject(throwable).loadAddress(ThrowableLayout.BACKTRACE).toObject();
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

    /**
     * Stores the program counters of the callers of the frame in {@code registers}, at most {@link
     * #MAX_FRAMES}, and returns how many.
     */
    @NoInline
    @NoAllocation
    public static int walk(Address registers, Address counters) {
        Address start = Address.ofSymbol("__exidx_start");
        Address end = Address.ofSymbol("__exidx_end");
        int count = 0;
        Address call = Unwinder.callAddress(registers);
        while (count < MAX_FRAMES
                && FrameUnwinder.unwind(registers, UnwindTable.find(start, end, call))) {
            call = Unwinder.callAddress(registers);
            counters.storeInt(count * 4, call.toInt());
            count++;
        }
        return count;
    }
}
