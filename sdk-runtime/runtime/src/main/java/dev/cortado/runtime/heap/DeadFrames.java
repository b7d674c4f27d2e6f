package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.sched.Scheduler;

/**
 * Clears the unused part of the running thread's stack when a program goes on after an
 * OutOfMemoryError.
 *
 * <p>A frame has words that it does not write. What earlier calls left there would keep objects
 * alive that the program dropped to make room.
 */
@Unchecked
public final class DeadFrames {
    private DeadFrames() {}

    /**
     * Clears what is below the stack pointer if memory has ever run out. A leaf: an interrupt may
     * use the memory meanwhile, but nothing else does. Some 3 instructions a word.
     */
    @EntryPoint
    @NoInline
    @NoAllocation
    public static void forget() {
        if (!OutOfMemory.hasHappened()) {
            return;
        }
        Address bottom =
                ImageConstants.threads()
                        ? Scheduler.current().stackBottom()
                        : Address.ofSymbol("__stack_limit");
        // Volatile: as a call of memset it would clear that call's own frame.
        for (Address at = Cpu.stackPointer(); bottom.isBelow(at); ) {
            at = at.plus(-4);
            at.storeIntVolatile(0, 0);
        }
    }
}
