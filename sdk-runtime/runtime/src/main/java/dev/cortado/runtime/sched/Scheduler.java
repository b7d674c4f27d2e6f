package dev.cortado.runtime.sched;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.StackLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.time.Alarm;
import dev.cortado.runtime.time.Clock;

/**
 * Which thread runs: the first of the highest priority that is runnable; threads of one priority in
 * turn, {@link #SLICE_NANOS} each.
 *
 * <p>Everything but {@link #lock}, {@link #current} and what is said to be for the switch wants the
 * lock held. Nothing allocates. Cost: constant, but for timed waits.
 */
@Unchecked
public final class Scheduler {
    /** How long a thread runs before another of the same priority gets its turn. */
    public static final long SLICE_NANOS = 10_000_000;

    private static final ReadyQueues READY = new ReadyQueues();
    private static final TimedWaits TIMED = new TimedWaits();
    private static final ThreadControl MAIN =
            new ThreadControl(null, null, ThreadControl.NORM_PRIORITY, false);

    private static volatile int locks;
    private static volatile boolean switchWanted;
    private static ThreadControl current = MAIN;
    private static ThreadControl firstAlive = MAIN;
    private static int users = 1;
    private static boolean slicing;
    private static long sliceEnd;

    static {
        READY.append(MAIN);
    }

    private Scheduler() {}

    /** The running thread. */
    public static ThreadControl current() {
        return current;
    }

    /** The main thread. */
    public static ThreadControl main() {
        return MAIN;
    }

    /** The first of the threads that have started and not ended. */
    public static ThreadControl firstAlive() {
        return firstAlive;
    }

    /** Keeps this thread running until {@link #unlock}; nests. Interrupts go on. */
    @AlwaysInline
    public static void lock() {
        locks = locks + 1;
        Cpu.compilerBarrier();
    }

    /** Ends what {@link #lock} began; a switch that was wanted meanwhile happens here. */
    @AlwaysInline
    public static void unlock() {
        Cpu.compilerBarrier();
        int left = locks - 1;
        locks = left;
        if (left == 0 && switchWanted) {
            switchNow();
            // No tail call, which would leave the waiting method out of the report of a deadlock.
            Cpu.compilerBarrier();
        }
    }

    @NoInline
    private static void switchNow() {
        Cpu.requestSwitch();
    }

    /** Sets where the running main thread's stack is. */
    public static void adoptMain(Address bottom, Address guard, Address top) {
        MAIN.placeStack(bottom, guard, top, Address.zero());
        setRunningGuard(guard);
    }

    /** A thread that {@link #start} can start, with {@code stack} as its stack. */
    public static ThreadControl newThread(
            Object thread, int[] stack, int priority, boolean daemon) {
        return new ThreadControl(thread, stack, priority, daemon);
    }

    /** Makes a new thread, whose stack holds its first context, runnable. */
    public static void start(ThreadControl thread) {
        thread.nextAlive = firstAlive;
        firstAlive = thread;
        if (!thread.isDaemon()) {
            users++;
        }
        makeReady(thread);
    }

    /** Ends the running thread, which never returns from the {@link #unlock} in here. */
    public static void endCurrent() {
        ThreadControl self = current;
        removeAlive(self);
        while (self.joining != null) {
            endJoin(self.joining);
        }
        if (!self.isDaemon()) {
            users--;
            if (users == 1 && MAIN.state == ThreadControl.ENDED_FIRST) {
                makeReady(MAIN);
            }
        }
        block(ThreadControl.TERMINATED);
    }

    /** Stops the running thread until another has ended; gives the lock back. */
    static void join(ThreadControl ending) {
        ThreadControl self = current;
        suspend(ThreadControl.JOINING);
        self.joined = ending;
        ending.joining = Ring.appended(ending.joining, self);
        WaitCycles.check(self);
        unlock();
    }

    /** Ends the wait of a thread for the end of another. */
    static void endJoin(ThreadControl waiter) {
        ThreadControl ending = waiter.joined;
        ending.joining = Ring.removed(ending.joining, waiter);
        waiter.joined = null;
        makeReady(waiter);
    }

    private static void removeAlive(ThreadControl thread) {
        if (firstAlive == thread) {
            firstAlive = thread.nextAlive;
            return;
        }
        ThreadControl before = firstAlive;
        while (before.nextAlive != thread) {
            before = before.nextAlive;
        }
        before.nextAlive = thread.nextAlive;
    }

    /** Lets the main thread, which runs, wait until no thread but daemons is left. */
    public static void awaitUsers() {
        if (users > 1) {
            block(ThreadControl.ENDED_FIRST);
        } else {
            unlock();
        }
    }

    /** Stops the running thread, from the {@link #unlock} on, until {@link #makeReady}. */
    static void suspend(int state) {
        ThreadControl self = current;
        self.state = state;
        READY.remove(self);
        switchWanted = true;
    }

    /** As {@link #suspend}, and gives the lock, held once, back. */
    static void block(int state) {
        suspend(state);
        unlock();
    }

    /** Lets the wait of the running thread end at a deadline of the {@link Clock}. */
    static void limitWait(long deadline) {
        current.deadline = deadline;
        TIMED.add(current);
    }

    /** Lets a thread that was stopped, and is in no queue but of timed waits, run again. */
    static void makeReady(ThreadControl thread) {
        endTimedWait(thread);
        thread.state = ThreadControl.RUNNABLE;
        READY.append(thread);
        int priority = current.priority;
        if (thread.priority > priority) {
            switchWanted = true;
        } else if (thread.priority == priority) {
            beginSlice();
        }
    }

    static void endTimedWait(ThreadControl thread) {
        if (thread.timed) {
            TIMED.remove(thread);
        }
    }

    /** Lets other threads of the running thread's priority run first. */
    public static void yieldCurrent() {
        if (ReadyQueues.isShared(current)) {
            READY.passOn(current);
            switchWanted = true;
        }
    }

    /** Gives a thread another priority, at once. */
    static void changePriority(ThreadControl thread, int priority) {
        if (thread.state == ThreadControl.RUNNABLE) {
            READY.remove(thread);
            thread.priority = priority;
            READY.append(thread);
            switchWanted = true;
        } else {
            thread.priority = priority;
        }
    }

    private static void beginSlice() {
        if (!slicing) {
            slicing = true;
            sliceEnd = Clock.nanoTime() + SLICE_NANOS;
            Alarm.setAtLatest(sliceEnd);
        }
    }

    /** For the switch: whether it must wait for {@link #unlock}. */
    public static boolean isSwitchDeferred() {
        boolean locked = locks != 0;
        switchWanted = locked;
        return locked;
    }

    /** For the switch: takes the events since the last one, and answers whom to run, or null. */
    public static ThreadControl choose() {
        if (Alarm.takeFired()) {
            takeAlarm();
        }
        if (Signals.areRaised()) {
            Signals.deliver();
        }
        return READY.first();
    }

    @NoInline
    private static void takeAlarm() {
        long now = Clock.nanoTime();
        ThreadControl due = TIMED.due(now);
        while (due != null) {
            TIMED.remove(due);
            timeOut(due);
            due = TIMED.due(now);
        }
        if (slicing) {
            if (now >= sliceEnd) {
                slicing = false;
                if (current.state == ThreadControl.RUNNABLE) {
                    READY.passOn(current);
                }
            } else {
                Alarm.setAtLatest(sliceEnd);
            }
        }
        // No switch is wanted any more: this is one.
        switchWanted = false;
    }

    private static void timeOut(ThreadControl thread) {
        switch (thread.state) {
            case ThreadControl.WAITING -> thread.monitor.endWait(thread);
            case ThreadControl.JOINING -> endJoin(thread);
            default -> makeReady(thread);
        }
    }

    /** For the switch: whether nothing but an interrupt of a device could end all waits. */
    public static boolean noneTimed() {
        return TIMED.isEmpty();
    }

    /** For the switch: makes a runnable thread the one that runs; its saved stack pointer. */
    public static Address run(ThreadControl thread) {
        current = thread;
        setRunningGuard(thread.stackGuard());
        if (ReadyQueues.isShared(thread)) {
            beginSlice();
        }
        return thread.savedStackPointer;
    }

    /** Compiled code compares the stack pointer with it. */
    private static void setRunningGuard(Address guard) {
        Address.ofSymbol(StackLayout.RUNNING_GUARD).storeAddress(0, guard);
    }

    /** For the switch: notes where the running thread stopped. */
    public static void stop(Address stackPointer) {
        current.savedStackPointer = stackPointer;
    }
}
