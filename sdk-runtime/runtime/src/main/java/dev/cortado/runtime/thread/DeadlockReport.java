package dev.cortado.runtime.thread;

import dev.cortado.abi.Address;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ErrorConsole;
import dev.cortado.runtime.exit.Exit;
import dev.cortado.runtime.sched.Monitor;
import dev.cortado.runtime.sched.Scheduler;
import dev.cortado.runtime.sched.ThreadControl;
import dev.cortado.runtime.unwind.StackTrace;

/**
 * Says which threads wait for each other, and ends a program in which all do.
 *
 * <pre>
 *   cortado: deadlock: every thread waits, and no timer or interrupt could end that
 *   "main" waits to enter the monitor of a Fork, which "eater" is in
 *   \tat 0x00001234
 * </pre>
 */
@Unchecked
final class DeadlockReport {
    private static final int EXIT_SOFTWARE_FAULT = 70;

    private DeadlockReport() {}

    /** Prints each thread with what it waits for and its frames, and exits with code 70. */
    @NoInline
    @NoAllocation
    static void end() {
        ErrorConsole.print(
                "cortado: deadlock: every thread waits, and no timer or interrupt could end"
                        + " that\n");
        ThreadControl thread = Scheduler.firstAlive();
        while (thread != null) {
            print(thread);
            thread = thread.nextAlive();
        }
        Exit.exit(EXIT_SOFTWARE_FAULT);
    }

    /**
     * Prints the threads of a cycle, none of which runs, as {@link #end} does; the others go on.
     */
    @NoInline
    @NoAllocation
    static void printCycle(ThreadControl member) {
        ErrorConsole.print(
                "cortado: deadlock: these threads wait for each other, the others go on\n");
        ThreadControl thread = member;
        do {
            print(thread);
            thread = thread.awaited();
        } while (thread != member && thread != null);
    }

    @NoInline
    private static void print(ThreadControl thread) {
        printName(thread);
        printWait(thread);
        ErrorConsole.write('\n');
        printFrames(thread);
    }

    /** Prints a thread's name in quotes. */
    static void printName(ThreadControl thread) {
        // No failed check, whose exception would need a deeper stack of handlers.
        Thread named = (Thread) thread.thread();
        String name = named == null ? null : named.getName();
        ErrorConsole.write('"');
        if (name != null) {
            ErrorConsole.print(name);
        }
        ErrorConsole.write('"');
    }

    private static void printWait(ThreadControl thread) {
        switch (thread.state()) {
            case ThreadControl.BLOCKED -> {
                ErrorConsole.print(" waits to enter the monitor of ");
                Monitor monitor = thread.monitor();
                printClass(monitor.object());
                ErrorConsole.print(", which ");
                printName(monitor.owner());
                ErrorConsole.print(" is in");
            }
            case ThreadControl.WAITING -> {
                ErrorConsole.print(" waits to be notified by ");
                printClass(thread.monitor().object());
            }
            case ThreadControl.PARKED -> {
                ErrorConsole.print(" is parked");
                if (thread.blocker() != null) {
                    ErrorConsole.print(" for ");
                    printClass(thread.blocker());
                }
            }
            case ThreadControl.JOINING -> {
                ErrorConsole.print(" waits for the end of ");
                printName(thread.joined());
            }
            default -> ErrorConsole.print(" has returned from main and waits for the others");
        }
    }

    /** "a" and the class's name, when the image has it. */
    private static void printClass(Object object) {
        Address descriptor = Address.ofObject(object).loadAddress(ObjectLayout.HEADER);
        Class<?> type =
                (Class<?>) descriptor.loadAddress(ClassDescriptorLayout.CLASS_MIRROR).toObject();
        if (type == null) {
            ErrorConsole.print("an object");
        } else {
            ErrorConsole.print("a ");
            ErrorConsole.print(type.getName());
        }
    }

    /** Prints the frames of a thread that does not run. */
    static void printFrames(ThreadControl thread) {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        ThreadFrames.load(thread, registers);
        Address counters = Cpu.stackAllocate(StackTrace.MAX_FRAMES);
        int count = StackTrace.walk(registers, counters);
        for (int i = 0; i < count; i++) {
            ErrorConsole.print("\tat ");
            ErrorConsole.printHex(counters.loadInt(i * 4));
            ErrorConsole.write('\n');
        }
    }
}
