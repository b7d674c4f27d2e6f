package dev.cortado.runtime.sched;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/** What the scheduler knows of one thread. */
@Unchecked
public final class ThreadControl {
    public static final int RUNNABLE = 0;

    /** Waits to enter a monitor. */
    public static final int BLOCKED = 1;

    /** Waits in a monitor to be notified. */
    public static final int WAITING = 2;

    /** Waits to be unparked. */
    public static final int PARKED = 3;

    public static final int SLEEPING = 4;

    /** The main thread after its end, while others still run. */
    public static final int ENDED_FIRST = 5;

    /** Waits for the end of another thread. */
    public static final int JOINING = 6;

    public static final int TERMINATED = 7;

    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private Object thread;
    private final boolean daemon;

    // The stack; null for the main thread, whose stack is the image's.
    private final int[] stack;
    private Address stackBottom;
    private Address stackGuard;
    private Address stackTop;
    Address savedStackPointer;

    int state;
    int basePriority;
    int priority;
    boolean permit;

    /** Whether the last wait in a monitor ended by a notification. */
    boolean notified;

    volatile boolean interrupted;

    /** What the thread is parked for, for reports; may be null. */
    Object blocker;

    // The neighbours in the one queue the thread is in: ready queue, entry queue or wait set.
    ThreadControl next;
    ThreadControl previous;

    // In the queue of timed waits, ordered by deadline.
    ThreadControl nextTimed;
    boolean timed;
    long deadline;

    /** The monitor whose entry queue or wait set the thread is in. */
    Monitor monitor;

    /** How often the thread is to be in the monitor when it gets it. */
    int entries;

    /** The threads that wait for the end of this one. */
    ThreadControl joining;

    /** The thread that this one waits for the end of. */
    ThreadControl joined;

    ThreadControl nextAlive;

    /** A thread that has not started; the main thread's control has no stack of its own. */
    ThreadControl(Object thread, int[] stack, int priority, boolean daemon) {
        this.thread = thread;
        this.stack = stack;
        this.basePriority = priority;
        this.priority = priority;
        this.daemon = daemon;
    }

    /** Its java.lang.Thread; null for the main thread until {@link #setThread}. */
    public Object thread() {
        return thread;
    }

    /** Says which java.lang.Thread it is. */
    public void setThread(Object thread) {
        this.thread = thread;
    }

    /** Whether it has ended. */
    public boolean isTerminated() {
        return state == TERMINATED;
    }

    /** The thread whose end it waits for, or null. */
    public ThreadControl joined() {
        return joined;
    }

    /** Whether the program ends without waiting for it. */
    public boolean isDaemon() {
        return daemon;
    }

    /** One of the constants of this class. */
    public int state() {
        return state;
    }

    /** The thread without which its wait does not end; null if there is no such thread. */
    public ThreadControl awaited() {
        return switch (state) {
            case BLOCKED -> monitor.owner;
            case JOINING -> timed ? null : joined;
            default -> null;
        };
    }

    /** Whether its wait ends by itself at some time. */
    public boolean isTimed() {
        return timed;
    }

    /** The priority it was given; it may run at a higher one while it holds a monitor. */
    public int priority() {
        return basePriority;
    }

    /** The interrupt flag. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** What the thread is parked for, or null. */
    public Object blocker() {
        return blocker;
    }

    /** The monitor it waits to enter or to be notified in, or null. */
    public Monitor monitor() {
        return monitor;
    }

    /** The next thread that has started and not ended; null behind the last. */
    public ThreadControl nextAlive() {
        return nextAlive;
    }

    /** Describes where its stack is; the guard is where it counts as used up. */
    public void placeStack(Address bottom, Address guard, Address top, Address savedStackPointer) {
        this.stackBottom = bottom;
        this.stackGuard = guard;
        this.stackTop = top;
        this.savedStackPointer = savedStackPointer;
    }

    /** The lowest address of its stack. */
    public Address stackBottom() {
        return stackBottom;
    }

    /** The stack pointer at which its stack counts as used up. */
    public Address stackGuard() {
        return stackGuard;
    }

    /** The end of its stack. */
    public Address stackTop() {
        return stackTop;
    }

    /** The stack pointer of when it stopped running, below which nothing of it is. */
    public Address savedStackPointer() {
        return savedStackPointer;
    }
}
