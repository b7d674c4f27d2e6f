package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ThrowableLayout;
import dev.cortado.abi.Unchecked;

/** Stack traces as program counters; the host turns them into file and line from the ELF. */
@Unchecked
public final class StackTrace {
    /** The most frames that a trace holds. */
    public static final int MAX_FRAMES = 32;

    private StackTrace() {}

    /** The trace that a throwable was given when it was made, or null. */
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
