package dev.cortado.runtime.sched;

import dev.cortado.abi.Unchecked;
import dev.cortado.abi.WaitsForThread;
import dev.cortado.runtime.time.Clock;

/** Waits for a permit, for time, or for an interrupt: the primitives below java.util.concurrent. */
@Unchecked
public final class Parking {
    private Parking() {}

    /** Waits for a permit or an interrupt of the thread, and takes the permit. */
    @WaitsForThread
    public static void park() {
        if (mustWait()) {
            Scheduler.block(ThreadControl.PARKED);
        }
    }

    /** As {@link #park()}, but no longer than {@code nanos}. */
    @WaitsForThread
    public static void park(long nanos) {
        long deadline = deadlineIn(nanos);
        if (mustWait()) {
            Scheduler.limitWait(deadline);
            Scheduler.block(ThreadControl.PARKED);
        }
    }

    /** Locks the scheduler and answers true, or takes what there is. */
    private static boolean mustWait() {
        ThreadControl self = Scheduler.current();
        Scheduler.lock();
        if (!self.permit && !self.interrupted) {
            return true;
        }
        self.permit = false;
        Scheduler.unlock();
        return false;
    }

    /** Gives a thread its permit. */
    public static void unpark(ThreadControl thread) {
        Scheduler.lock();
        if (thread.state == ThreadControl.PARKED) {
            Scheduler.makeReady(thread);
        } else {
            thread.permit = true;
        }
        Scheduler.unlock();
    }

    /** Notes what the running thread is going to be parked for; null for nothing. */
    public static void setBlocker(Object blocker) {
        Scheduler.current().blocker = blocker;
    }

    /** Waits for {@code nanos} or until the thread is interrupted. */
    @WaitsForThread
    public static void sleep(long nanos) {
        if (nanos <= 0) {
            Scheduler.lock();
            Scheduler.yieldCurrent();
            Scheduler.unlock();
            return;
        }
        long deadline = deadlineIn(nanos);
        Scheduler.lock();
        if (Scheduler.current().interrupted) {
            Scheduler.unlock();
        } else {
            Scheduler.limitWait(deadline);
            Scheduler.block(ThreadControl.SLEEPING);
        }
    }

    static long deadlineIn(long nanos) {
        long now = Clock.nanoTime();
        return nanos > Long.MAX_VALUE - 1 - now ? Long.MAX_VALUE - 1 : now + nanos;
    }

    /** Sets a thread's interrupt flag, and ends its wait if it may be interrupted. */
    public static void interrupt(ThreadControl thread) {
        Scheduler.lock();
        thread.interrupted = true;
        switch (thread.state) {
            case ThreadControl.PARKED, ThreadControl.SLEEPING -> Scheduler.makeReady(thread);
            case ThreadControl.WAITING -> {
                Scheduler.endTimedWait(thread);
                thread.monitor.endWait(thread);
            }
            case ThreadControl.JOINING -> Scheduler.endJoin(thread);
            default -> {}
        }
        Scheduler.unlock();
    }

    /**
     * Waits until a thread has ended or the running one is interrupted, for {@code nanos} at most,
     * 0 for ever.
     */
    @WaitsForThread
    public static void join(ThreadControl thread, long nanos) {
        long deadline = nanos == 0 ? 0 : deadlineIn(nanos);
        Scheduler.lock();
        if (thread.isTerminated() || Scheduler.current().interrupted) {
            Scheduler.unlock();
            return;
        }
        if (nanos != 0) {
            Scheduler.limitWait(deadline);
        }
        Scheduler.join(thread);
    }

    /** Clears the running thread's interrupt flag, and answers what it was. */
    public static boolean takeInterrupt() {
        ThreadControl self = Scheduler.current();
        if (!self.interrupted) {
            return false;
        }
        self.interrupted = false;
        return true;
    }

    /** Gives a thread another base priority; monitors it holds may keep it higher. */
    public static void setPriority(ThreadControl thread, int priority) {
        Scheduler.lock();
        thread.basePriority = priority;
        Scheduler.changePriority(thread, Monitor.inheritedPriority(thread));
        Scheduler.unlock();
    }
}
