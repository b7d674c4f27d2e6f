package dev.cortado.runtime.sched;

import dev.cortado.abi.Unchecked;

/** The runnable threads: a ring for each priority, its head the thread that runs or ran last. */
@Unchecked
final class ReadyQueues {
    private final ThreadControl[] heads = new ThreadControl[ThreadControl.MAX_PRIORITY + 1];

    /** The highest priority whose ring is not empty; 0, whose ring is always empty, for none. */
    private int top;

    /** The thread to run, or null. */
    ThreadControl first() {
        return heads[top];
    }

    void append(ThreadControl thread) {
        int priority = thread.priority;
        heads[priority] = Ring.appended(heads[priority], thread);
        if (priority > top) {
            top = priority;
        }
    }

    void remove(ThreadControl thread) {
        int priority = thread.priority;
        ThreadControl head = Ring.removed(heads[priority], thread);
        heads[priority] = head;
        if (head == null && priority == top) {
            int below = priority;
            while (below > 0 && heads[below] == null) {
                below--;
            }
            top = below;
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
