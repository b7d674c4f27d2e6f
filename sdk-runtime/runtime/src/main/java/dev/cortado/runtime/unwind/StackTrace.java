package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ThrowableLayout;
import dev.cortado.abi.Unchecked;

/** Stack traces as program counters; the host turns them into file and line from the ELF. */
@Unchecked
public final class StackTrace {
    /** The most frames that a trace holds, unless the image names frames. */
    public static final int MAX_FRAMES = 32;

    /** The most frames that a trace holds in an image that names frames, as on HotSpot. */
    public static final int MAX_NAMED_FRAMES = 1024;

    private StackTrace() {}

    /** How many frames {@link #walk} finds for these registers, which it uses up. */
    @NoInline
    @NoAllocation
    public static int depth(Address registers) {
        Address start = Address.ofSymbol("__exidx_start");
        Address end = Address.ofSymbol("__exidx_end");
        int count = 0;
        while (count < MAX_NAMED_FRAMES
                && FrameUnwinder.unwind(
                        registers, UnwindTable.find(start, end, Unwinder.callAddress(registers)))) {
            count++;
        }
        return count;
    }

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
    @AlwaysInline
    @NoAllocation
    public static int walk(Address registers, Address counters) {
        return walk(registers, counters, MAX_FRAMES);
    }

    /** As {@link #walk(Address, Address)} for at most {@code most} frames. */
    @NoInline
    @NoAllocation
    public static int walk(Address registers, Address counters, int most) {
        Address start = Address.ofSymbol("__exidx_start");
        Address end = Address.ofSymbol("__exidx_end");
        int count = 0;
        Address call = Unwinder.callAddress(registers);
        while (count < most
                && FrameUnwinder.unwind(registers, UnwindTable.find(start, end, call))) {
            call = Unwinder.callAddress(registers);
            counters.storeInt(count * 4, call.toInt());
            count++;
        }
        return count;
    }
}
