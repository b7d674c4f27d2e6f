package dev.cortado.runtime.sched;

import dev.cortado.abi.Unchecked;

/**
 * The monitor of an object that some thread is in, waits for or waits in; other objects have none.
 *
 * <p>It passes from thread to thread: the leaving owner gives it to the waiting thread of the
 * highest priority, of equal ones to that which came first. The owner runs at the highest priority
 * of the threads that wait to enter, and so do the owners of what it waits for. Source: L. Sha, R.
 * Rajkumar, J. Lehoczky, "Priority Inheritance Protocols", 1990.
 */
@Unchecked
public final class Monitor {
    Object object;
    ThreadControl owner;
    int entries;
    private ThreadControl entering;
    private ThreadControl waiting;
    Monitor nextUsed;

    Monitor() {}

    /** The object that it belongs to. */
    public Object object() {
        return object;
    }

    /** The thread in it; null for none. */
    public ThreadControl owner() {
        return owner;
    }

    /** Whether no thread owns it or waits. */
    boolean isUnused() {
        return owner == null && entering == null && waiting == null;
    }

    /** Waits to enter, having the lock, and gives the lock back when the monitor is owned. */
    void await(ThreadControl self) {
        self.entries = 1;
        Scheduler.suspend(ThreadControl.BLOCKED);
        queueToEnter(self);
        Scheduler.unlock();
    }

    private void queueToEnter(ThreadControl thread) {
        thread.monitor = this;
        entering = Ring.appended(entering, thread);
        lend(thread.priority);
        WaitCycles.check(thread);
    }

    /** Lets the owner, and the owners of what it waits for, run at {@code priority} at least. */
    private void lend(int priority) {
        Monitor monitor = this;
        while (monitor != null) {
            ThreadControl holder = monitor.owner;
            if (holder == null || holder.priority >= priority) {
                return;
            }
            Scheduler.changePriority(holder, priority);
            monitor = holder.state == ThreadControl.BLOCKED ? holder.monitor : null;
        }
    }

    /** The owner leaves for good, or to wait; the next one enters. */
    void passOn() {
        ThreadControl leaving = owner;
        owner = null;
        ThreadControl following = Ring.highest(entering);
        if (following != null) {
            entering = Ring.removed(entering, following);
            give(following);
        }
        int priority = inheritedPriority(leaving);
        if (priority != leaving.priority) {
            Scheduler.changePriority(leaving, priority);
        }
    }

    private void give(ThreadControl thread) {
        owner = thread;
        entries = thread.entries;
        thread.monitor = null;
        Scheduler.makeReady(thread);
    }

    /** The owner starts to wait to be notified; the lock is still held after this. */
    void beginWait(ThreadControl self) {
        self.entries = entries;
        self.monitor = this;
        self.notified = false;
        Scheduler.suspend(ThreadControl.WAITING);
        waiting = Ring.appended(waiting, self);
        passOn();
    }

    /** A thread in the wait set goes on to enter again; its timed wait is over. */
    void endWait(ThreadControl thread) {
        waiting = Ring.removed(waiting, thread);
        if (owner == null) {
            give(thread);
        } else {
            thread.state = ThreadControl.BLOCKED;
            queueToEnter(thread);
        }
    }

    /** Ends the wait of the thread that waits longest; false when none does. */
    boolean notifyFirst() {
        ThreadControl first = waiting;
        if (first == null) {
            return false;
        }
        Scheduler.endTimedWait(first);
        first.notified = true;
        endWait(first);
        return true;
    }

    /** The priority at which a thread should run: its own, or that of those who wait for it. */
    static int inheritedPriority(ThreadControl thread) {
        int priority = thread.basePriority;
        for (Monitor each = MonitorTable.first(); each != null; each = each.nextUsed) {
            if (each.owner == thread) {
                ThreadControl waiter = Ring.highest(each.entering);
                if (waiter != null && waiter.priority > priority) {
                    priority = waiter.priority;
                }
            }
        }
        return priority;
    }
}
