package dev.cortado.runtime.object;

import dev.cortado.abi.Address;
import dev.cortado.abi.InitializationRecordLayout;
import dev.cortado.runtime.sched.Scheduler;

/**
 * A class initialiser that runs, in a program with threads; its monitor is held by the thread that
 * runs it. JVMS 5.5.
 */
final class RunningInitialization {
    private static RunningInitialization first;

    private final Address type;
    private RunningInitialization next;

    private RunningInitialization(Address type) {
        this.type = type;
    }

    /**
     * Whether the caller is to run the initialiser of a class. If not, the class is initialised, or
     * is being so by the caller: where another thread does it, this waits for that one. Throws
     * NoClassDefFoundError when it fails there.
     */
    static boolean begin(Address type) {
        RunningInitialization own = new RunningInitialization(type);
        Monitors.enter(own);
        RunningInitialization running = add(own);
        if (running == own) {
            return true;
        }
        Monitors.exit(own);
        if (running != null) {
            // Steps 2 and 3: waits for another thread, and passes by when it is this one.
            Monitors.enter(running);
            Monitors.exit(running);
            ClassInitialization.requireUsable(type);
        }
        return false;
    }

    /** The initialisation of the same class that runs; else this one, or null when it was done. */
    private static RunningInitialization add(RunningInitialization own) {
        Scheduler.lock();
        RunningInitialization running = find(own.type);
        int state = own.type.loadIntVolatile(InitializationRecordLayout.STATE);
        if (running == null && state == InitializationRecordLayout.STATE_UNINITIALIZED) {
            own.next = first;
            first = own;
            running = own;
        }
        Scheduler.unlock();
        return running;
    }

    private static RunningInitialization find(Address type) {
        RunningInitialization each = first;
        while (each != null && !each.type.isSame(type)) {
            each = each.next;
        }
        return each;
    }

    /** Lets the threads go on that wait for the initialisation of a class. */
    static void end(Address type) {
        Scheduler.lock();
        RunningInitialization ended = find(type);
        if (first == ended) {
            first = ended.next;
        } else {
            RunningInitialization before = first;
            while (before.next != ended) {
                before = before.next;
            }
            before.next = ended.next;
        }
        Scheduler.unlock();
        Monitors.exit(ended);
    }
}
