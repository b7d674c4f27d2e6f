package dev.cortado.runtime.sched;

import dev.cortado.abi.Unchecked;

/** The runnable threads: a ring for each priority, its head the thread that runs or ran last. */
@Unchecked
final class ReadyQueues {
    private final ThreadControl[] heads = new ThreadControl[ThreadControl.MAX_PRIORITY + 1];

    /** Bit p is set when the ring of priority p is not empty. */
    private int occupied;

    /** The thread to run, or null. */
    ThreadControl first() {
        int priorities = occupied;
        return priorities == 0 ? null : heads[31 - Integer.numberOfLeadingZeros(priorities)];
    }

    void append(ThreadControl thread) {
        int priority = thread.priority;
        heads[priority] = Ring.appended(heads[priority], thread);
        occupied |= 1 << priority;
    }

    void remove(ThreadControl thread) {
        int priority = thread.priority;
        ThreadControl head = Ring.removed(heads[priority], thread);
        heads[priority] = head;
        if (head == null) {
            occupied &= ~(1 << priority);
        }
    }

    /** Makes the thread behind {@code thread}, if it is the head of its ring, the head. */
    void passOn(ThreadControl thread) {
        if (heads[thread.priority] == thread) {
            heads[thread.priority] = thread.next;
        }
    }

    /** Whether a runnable thread shares its priority with others. */
    static boolean isShared(ThreadControl runnable) {
        return runnable.next != runnable;
    }
}
