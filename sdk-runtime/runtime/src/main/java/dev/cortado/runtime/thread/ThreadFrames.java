package dev.cortado.runtime.thread;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.ThreadStackLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.sched.Scheduler;
import dev.cortado.runtime.sched.ThreadControl;
import dev.cortado.runtime.unwind.StackTrace;

/** Where threads are that do not run. */
@Unchecked
public final class ThreadFrames {
    private static final int[] NOWHERE = {};

    private ThreadFrames() {}

    /**
     * The program counters of a thread that waits, innermost first, at most {@link
     * StackTrace#MAX_FRAMES}; none of one that could run, since an interrupt may have stopped it
     * where no table tells its frame. Allocates.
     */
    public static int[] whereWaiting(ThreadControl thread) {
        int[] counters = new int[StackTrace.MAX_FRAMES];
        Scheduler.lock();
        int count = isWaiting(thread) ? walk(thread, counters) : 0;
        Scheduler.unlock();
        if (count == 0) {
            return NOWHERE;
        }
        int[] frames = new int[count];
        for (int i = 0; i < count; i++) {
            frames[i] = counters[i];
        }
        return frames;
    }

    private static boolean isWaiting(ThreadControl thread) {
        return thread.state() != ThreadControl.RUNNABLE
                && thread.state() != ThreadControl.TERMINATED;
    }

    @NoInline
    private static int walk(ThreadControl thread, int[] counters) {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        load(thread, registers);
        return StackTrace.walk(
                registers, Address.ofObject(counters).plus(ObjectLayout.ARRAY_ELEMENTS));
    }

    /** Makes a register block that of a thread that does not run. */
    @NoAllocation
    static void load(ThreadControl thread, Address registers) {
        Address saved = thread.savedStackPointer();
        Address frame = saved.plus(ThreadStackLayout.CALLEE_SAVED_BYTES);
        boolean basic =
                ImageConstants.boardProperty("fpu") == 0
                        || (saved.loadInt(ThreadStackLayout.EXC_RETURN)
                                        & ThreadStackLayout.EXC_RETURN_BASIC_FRAME)
                                != 0;
        if (!basic) {
            frame = frame.plus(ThreadStackLayout.FLOAT_BYTES);
        }
        for (int i = 0; i < 8; i++) {
            registers.storeInt(16 + i * 4, saved.loadInt(ThreadStackLayout.R4 + i * 4));
        }
        // ARMv7-M B1.5.7: bit 9 of the stacked xPSR says that a word of padding was added.
        int padding = frame.loadInt(ThreadStackLayout.FRAME_XPSR) >>> 9 & 1;
        int bytes =
                ThreadStackLayout.FRAME_BYTES
                        + (basic ? 0 : ThreadStackLayout.FLOAT_FRAME_BYTES)
                        + padding * 4;
        registers.storeAddress(RegisterBlockLayout.SP, frame.plus(bytes));
        registers.storeInt(RegisterBlockLayout.LR, frame.loadInt(ThreadStackLayout.FRAME_LR));
        registers.storeInt(RegisterBlockLayout.PC, frame.loadInt(ThreadStackLayout.FRAME_PC));
    }
}
