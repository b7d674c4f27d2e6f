package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.unwind.StackTrace;

/** Arrays of the program counters where a throwable is made. */
@Unchecked
public final class Backtrace {
    private static final int[] NO_FRAMES = {};

    private Backtrace() {}

    /**
     * The program counters of the calling method and of its callers, innermost first, each an
     * address inside the call instruction; at most {@link StackTrace#MAX_FRAMES}, or {@link
     * StackTrace#MAX_NAMED_FRAMES} in an image that names frames. Allocates.
     */
    @NoInline
    public static int[] capture() {
        if (ImageConstants.namesFrames()) {
            return captureDeep();
        }
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Address counters = Cpu.stackAllocate(StackTrace.MAX_FRAMES);
        Cpu.captureRegisters(registers);
        int count = StackTrace.walk(registers, counters);
        return copy(counters, count, Allocator.allocateWords(NO_FRAMES, count));
    }

    /** All frames, if there is memory for so many. */
    @NoInline
    private static int[] captureDeep() {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Cpu.captureRegisters(registers);
        int depth = StackTrace.depth(registers);
        int[] trace = null;
        if (depth > StackTrace.MAX_FRAMES) {
            trace = Allocator.allocateWordsOrNull(NO_FRAMES, depth);
        }
        if (trace == null) {
            trace =
                    Allocator.allocateWords(
                            NO_FRAMES,
                            depth < StackTrace.MAX_FRAMES ? depth : StackTrace.MAX_FRAMES);
        }
        Cpu.captureRegisters(registers);
        StackTrace.walk(
                registers, Address.ofObject(trace).plus(ObjectLayout.ARRAY_ELEMENTS), trace.length);
        return trace;
    }

    /** As {@link #capture}, but null when there is no memory without a collection. */
    @NoInline
    static int[] captureOrNull() {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Address counters = Cpu.stackAllocate(StackTrace.MAX_FRAMES);
        Cpu.captureRegisters(registers);
        int count = StackTrace.walk(registers, counters);
        int[] trace = Allocator.allocateWordsOrNull(NO_FRAMES, count);
        return trace == null ? null : copy(counters, count, trace);
    }

    private static int[] copy(Address counters, int count, int[] trace) {
        for (int i = 0; i < count; i++) {
            trace[i] = counters.loadInt(i * 4);
        }
        return trace;
    }
}
