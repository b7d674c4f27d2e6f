package dev.cortado.runtime.sched;

import dev.cortado.abi.Unchecked;

/**
 * Threads that wait for each other, found when the last of them begins to wait.
 *
 * <p>A thread waits for one thread at a time, so that a cycle is found by following the owners from
 * the thread that begins to wait. Cost: linear in the length of that chain, and only under
 * contention.
 */
@Unchecked
public final class WaitCycles {
    /** Longer chains are followed no further, since they may lead into a cycle found before. */
    private static final int LONGEST_CHAIN = 32;

    private static ThreadControl found;

    private WaitCycles() {}

    /** Notes the cycle that a thread, which has begun to wait, closes if it does. */
    static void check(ThreadControl waiter) {
        ThreadControl each = waiter.awaited();
        for (int i = 0; each != null && i < LONGEST_CHAIN; i++) {
            if (each == waiter) {
                found = waiter;
                return;
            }
            each = each.awaited();
        }
    }

    /** For the switch: whether a cycle was found that nobody has taken. */
    public static boolean isFound() {
        return found != null;
    }

    /** For the switch: a thread of the cycle that was found last, or null; forgets it. */
    public static ThreadControl take() {
        ThreadControl member = found;
        found = null;
        return member;
    }
}
