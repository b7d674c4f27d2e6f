package dev.cortado.runtime.sched;

import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.time.Alarm;

/** The threads whose wait ends by itself, by deadline. Cost: linear in the earlier deadlines. */
@Unchecked
final class TimedWaits {
    private ThreadControl first;

    /** Adds a thread that waits until its deadline. */
    void add(ThreadControl thread) {
        ThreadControl before = null;
        ThreadControl after = first;
        while (after != null && after.deadline <= thread.deadline) {
            before = after;
            after = after.nextTimed;
        }
        thread.timed = true;
        thread.nextTimed = after;
        if (before == null) {
            first = thread;
            Alarm.setAtLatest(thread.deadline);
        } else {
            before.nextTimed = thread;
        }
    }

    /** Removes a thread that was added. */
    void remove(ThreadControl thread) {
        ThreadControl before = null;
        ThreadControl at = first;
        while (at != thread) {
            before = at;
            at = at.nextTimed;
        }
        if (before == null) {
            first = thread.nextTimed;
        } else {
            before.nextTimed = thread.nextTimed;
        }
        thread.timed = false;
        thread.nextTimed = null;
    }

    boolean isEmpty() {
        return first == null;
    }

    /** The first thread when its deadline has come, else null and the alarm is set for it. */
    ThreadControl due(long now) {
        if (first == null) {
            return null;
        }
        if (first.deadline <= now) {
            return first;
        }
        Alarm.setAtLatest(first.deadline);
        return null;
    }
}
