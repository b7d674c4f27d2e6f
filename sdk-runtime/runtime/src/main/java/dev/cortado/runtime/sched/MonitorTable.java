package dev.cortado.runtime.sched;

import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.abi.WaitsForThread;

/**
 * The monitors in use, the one used last first.
 *
 * <p>Cost: linear in the monitors that are entered or waited for at the moment, which are few; the
 * one entered last is found at once. Monitors no longer used are kept for the next use, so that
 * entering allocates only when more are in use than ever before.
 */
@Unchecked
public final class MonitorTable {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long MAX_MILLIS = Long.MAX_VALUE / NANOS_PER_MILLI;

    private static Monitor first;
    private static Monitor spare;

    private MonitorTable() {}

    static Monitor first() {
        return first;
    }

    private static Monitor find(Object object) {
        Monitor monitor = first;
        while (monitor != null && monitor.object != object) {
            monitor = monitor.nextUsed;
        }
        return monitor;
    }

    /** Enters the monitor of an object, not null; may throw OutOfMemoryError. */
    public static void enter(Object object) {
        Scheduler.lock();
        ThreadControl self = Scheduler.current();
        Monitor monitor = find(object);
        if (monitor == null) {
            monitor = spare;
            if (monitor == null) {
                addSpare();
                enter(object);
                return;
            }
            spare = monitor.nextUsed;
            monitor.object = object;
            monitor.owner = self;
            monitor.entries = 1;
            monitor.nextUsed = first;
            first = monitor;
        } else if (monitor.owner == self) {
            monitor.entries++;
        } else if (monitor.owner == null) {
            monitor.owner = self;
            monitor.entries = 1;
        } else {
            monitor.await(self);
            return;
        }
        Scheduler.unlock();
    }

    @NoInline
    private static void addSpare() {
        Scheduler.unlock();
        Monitor monitor = new Monitor();
        Scheduler.lock();
        monitor.nextUsed = spare;
        spare = monitor;
        Scheduler.unlock();
    }

    /** Leaves the monitor of an object, not null; false when the thread is not in it. */
    public static boolean exit(Object object) {
        Scheduler.lock();
        Monitor monitor = find(object);
        boolean held = monitor != null && monitor.owner == Scheduler.current();
        if (held) {
            monitor.entries--;
            if (monitor.entries == 0) {
                monitor.passOn();
                discardUnused(monitor);
            }
        }
        Scheduler.unlock();
        return held;
    }

    private static void discardUnused(Monitor monitor) {
        if (!monitor.isUnused()) {
            return;
        }
        if (first == monitor) {
            first = monitor.nextUsed;
        } else {
            Monitor before = first;
            while (before.nextUsed != monitor) {
                before = before.nextUsed;
            }
            before.nextUsed = monitor.nextUsed;
        }
        monitor.object = null;
        monitor.nextUsed = spare;
        spare = monitor;
    }

    /** Whether the running thread is in the monitor of an object. */
    public static boolean isHeld(Object object) {
        Scheduler.lock();
        Monitor monitor = find(object);
        boolean held = monitor != null && monitor.owner == Scheduler.current();
        Scheduler.unlock();
        return held;
    }

    /**
     * Waits in the monitor of an object, which the thread is in, to be notified or interrupted, for
     * {@code millis} at most, 0 for ever; whether it was notified.
     */
    @WaitsForThread
    public static boolean await(Object object, long millis) {
        long deadline =
                millis == 0
                        ? 0
                        : Parking.deadlineIn(
                                millis > MAX_MILLIS ? Long.MAX_VALUE : millis * NANOS_PER_MILLI);
        Scheduler.lock();
        ThreadControl self = Scheduler.current();
        if (self.interrupted) {
            Scheduler.unlock();
            return false;
        }
        if (millis != 0) {
            Scheduler.limitWait(deadline);
        }
        find(object).beginWait(self);
        Scheduler.unlock();
        return self.notified;
    }

    /** Ends the waits in the monitor of an object, which the thread is in: of one, or of all. */
    public static void wake(Object object, boolean all) {
        Scheduler.lock();
        Monitor monitor = find(object);
        boolean woken = monitor.notifyFirst();
        while (all && woken) {
            woken = monitor.notifyFirst();
        }
        Scheduler.unlock();
    }
}
