package dev.cortado.runtime.thread;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.StackLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ErrorConsole;
import dev.cortado.runtime.exit.Exit;
import dev.cortado.runtime.sched.Scheduler;
import dev.cortado.runtime.sched.ThreadControl;

/**
 * A thread that left its stack in code without a stack check: the end of the program.
 *
 * <pre>
 *   cortado: stack overflow of thread "eater"
 * </pre>
 */
@Unchecked
public final class StackOverrun {
    private static final int EXIT_SOFTWARE_FAULT = 70;

    private StackOverrun() {}

    /** Whether threads' stacks have a guard below them. */
    public static boolean areGuarded() {
        return ImageConstants.threads() && ImageConstants.boardProperty("memory-protection") == 1;
    }

    /** The lowest address of the stack whose memory begins at an address; the guard is below it. */
    static Address bottom(Address memory) {
        if (!areGuarded()) {
            return memory;
        }
        int aligned = memory.toInt() + StackLayout.GUARD_BYTES - 1 & -StackLayout.GUARD_BYTES;
        return Address.of(aligned + StackLayout.GUARD_BYTES);
    }

    /** Bytes that {@link #bottom} may take from memory that is aligned to eight. */
    static int guardBytes() {
        return areGuarded() ? 2 * StackLayout.GUARD_BYTES - 8 : 0;
    }

    /** Whether an address is in the guard of the running thread. */
    public static boolean isGuarded(Address address) {
        Address bottom = Scheduler.current().stackBottom();
        return address.isBelow(bottom) && !address.isBelow(bottom.plus(-StackLayout.GUARD_BYTES));
    }

    /** Prints that the running thread's stack overflowed. */
    @NoAllocation
    public static void print() {
        ErrorConsole.print("cortado: stack overflow of thread ");
        DeadlockReport.printName(Scheduler.current());
        ErrorConsole.write('\n');
    }

    /** Ends the program, in the switch from a thread that was found below its stack. */
    @NoAllocation
    @NoInline
    static void end() {
        ThreadControl thread = Scheduler.current();
        print();
        DeadlockReport.printFrames(thread);
        Exit.exit(EXIT_SOFTWARE_FAULT);
    }
}
