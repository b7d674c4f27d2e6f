package dev.cortado.classlib.lang;

import dev.cortado.runtime.sched.ThreadControl;

/** The scheduler's states of a thread as those of java.lang.Thread. */
final class ThreadStates {
    private ThreadStates() {}

    /** The state of a thread that has started. */
    static Thread.State of(ThreadControl started) {
        return switch (started.state()) {
            case ThreadControl.RUNNABLE -> Thread.State.RUNNABLE;
            case ThreadControl.BLOCKED -> Thread.State.BLOCKED;
            case ThreadControl.TERMINATED -> Thread.State.TERMINATED;
            default -> started.isTimed() ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
        };
    }
}
