package dev.cortado.classlib.concurrent;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.Timer: one that nobody can reach any more runs on until it is cancelled. */
@SubstituteClass("java.util.Timer")
class TimerSubstitution {
    @Alias private TaskQueueAlias queue;
    @Alias private TimerThreadAlias thread;

    @Substitute
    TimerSubstitution(String name, boolean isDaemon) {
        queue = new TaskQueueAlias();
        thread = new TimerThreadAlias(queue);
        Thread started = (Thread) (Object) thread;
        started.setName(name);
        started.setDaemon(isDaemon);
        started.start();
    }

    @Substitute
    public void cancel() {
        synchronized (queue) {
            queue.clear();
            thread.newTasksMayBeScheduled = false;
            queue.notify();
        }
    }

    /** Its tasks. */
    @SubstituteClass("java.util.TaskQueue")
    static final class TaskQueueAlias {
        @Alias
        TaskQueueAlias() {}

        @Alias
        native void clear();
    }

    /** Its thread. */
    @SubstituteClass("java.util.TimerThread")
    static final class TimerThreadAlias {
        @Alias boolean newTasksMayBeScheduled;

        @Alias
        TimerThreadAlias(TaskQueueAlias queue) {}
    }
}
