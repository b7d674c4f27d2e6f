package dev.cortado.runtime.sched;

import dev.cortado.abi.Unchecked;

/**
 * A queue of threads, known by its head, null when empty; the head's previous is the last. Each
 * method answers the new head.
 */
@Unchecked
final class Ring {
    private Ring() {}

    static ThreadControl appended(ThreadControl head, ThreadControl thread) {
        if (head == null) {
            thread.next = thread;
            thread.previous = thread;
            return thread;
        }
        ThreadControl last = head.previous;
        thread.next = head;
        thread.previous = last;
        last.next = thread;
        head.previous = thread;
        return head;
    }

    static ThreadControl removed(ThreadControl head, ThreadControl thread) {
        ThreadControl following = thread.next;
        if (following == thread) {
            return null;
        }
        ThreadControl preceding = thread.previous;
        preceding.next = following;
        following.previous = preceding;
        return head == thread ? following : head;
    }

    /** The first thread of the highest priority, or null. */
    static ThreadControl highest(ThreadControl head) {
        ThreadControl best = head;
        if (head != null) {
            for (ThreadControl each = head.next; each != head; each = each.next) {
                if (each.priority > best.priority) {
                    best = each;
                }
            }
        }
        return best;
    }
}
