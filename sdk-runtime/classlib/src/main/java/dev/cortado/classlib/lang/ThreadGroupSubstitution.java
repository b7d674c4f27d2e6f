package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.fault.UncaughtException;
import dev.cortado.runtime.sched.Scheduler;
import dev.cortado.runtime.sched.ThreadControl;
import java.util.Objects;

/** java.lang.ThreadGroup: a name and a parent; its threads are found among all threads. */
@SubstituteClass(value = "java.lang.ThreadGroup", replaceAll = true)
public class ThreadGroupSubstitution implements Thread.UncaughtExceptionHandler {
    private static final ThreadGroupSubstitution SYSTEM =
            new ThreadGroupSubstitution(null, "system", Thread.MAX_PRIORITY);
    private static final ThreadGroupSubstitution MAIN =
            new ThreadGroupSubstitution(SYSTEM, "main", Thread.MAX_PRIORITY);

    private final ThreadGroupSubstitution parent;
    private final String name;
    private int maxPriority;
    private boolean daemon;

    /** False of the groups that are there from the start, which override nothing. */
    private boolean mayOverride;

    private ThreadGroupSubstitution(ThreadGroupSubstitution parent, String name, int maxPriority) {
        this.parent = parent;
        this.name = name;
        this.maxPriority = maxPriority;
    }

    private static ThreadGroupSubstitution current() {
        return (ThreadGroupSubstitution) (Object) Thread.currentThread().getThreadGroup();
    }

    /** The main thread's group. */
    static ThreadGroup ofMain() {
        return (ThreadGroup) (Object) MAIN;
    }

    public ThreadGroupSubstitution(String name) {
        this(current(), name, current().maxPriority);
        mayOverride = true;
    }

    public ThreadGroupSubstitution(ThreadGroup parent, String name) {
        this(
                (ThreadGroupSubstitution) (Object) Objects.requireNonNull(parent),
                name,
                parent.getMaxPriority());
        mayOverride = true;
    }

    public final String getName() {
        return name;
    }

    public final ThreadGroup getParent() {
        return (ThreadGroup) (Object) parent;
    }

    public final int getMaxPriority() {
        return maxPriority;
    }

    public final void setMaxPriority(int priority) {
        if (priority >= Thread.MIN_PRIORITY && priority <= Thread.MAX_PRIORITY) {
            maxPriority = parent == null ? priority : Math.min(priority, parent.maxPriority);
        }
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean daemon) {
        this.daemon = daemon;
    }

    public boolean isDestroyed() {
        return false;
    }

    public final void destroy() {}

    public final void checkAccess() {}

    public final boolean parentOf(ThreadGroup group) {
        ThreadGroupSubstitution at = (ThreadGroupSubstitution) (Object) group;
        while (at != null && at != this) {
            at = at.parent;
        }
        return at != null;
    }

    private boolean contains(Thread thread, boolean recurse) {
        ThreadGroup group = thread.getThreadGroup();
        return !thread.isVirtual()
                && (group == (Object) this || recurse && group != null && parentOf(group));
    }

    public int activeCount() {
        return enumerate(new Thread[Threads.count()], true);
    }

    public int enumerate(Thread[] threads) {
        return enumerate(threads, true);
    }

    public int enumerate(Thread[] threads, boolean recurse) {
        int count = 0;
        for (Thread each : Threads.all()) {
            if (count < threads.length && contains(each, recurse)) {
                threads[count++] = each;
            }
        }
        return count;
    }

    public final void interrupt() {
        for (Thread each : Threads.all()) {
            if (contains(each, true)) {
                each.interrupt();
            }
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        ThreadGroupSubstitution group = this;
        while (group.parent != null) {
            group = group.parent;
            if (group.mayOverride) {
                group.uncaughtException(thread, thrown);
                return;
            }
        }
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (handler != null) {
            handler.uncaughtException(thread, thrown);
        } else {
            UncaughtException.print(thread.getName(), thrown);
        }
    }

    @Override
    public String toString() {
        return getClass().getName() + "[name=" + name + ",maxpri=" + maxPriority + "]";
    }

    /** All threads that have started and not ended, the last started first. */
    private static final class Threads {
        private Threads() {}

        static int count() {
            int count = 0;
            for (ThreadControl each = Scheduler.firstAlive();
                    each != null;
                    each = each.nextAlive()) {
                count++;
            }
            return count;
        }

        static Thread[] all() {
            Thread[] buffer = new Thread[count() + 8];
            Scheduler.lock();
            int count = 0;
            for (ThreadControl each = Scheduler.firstAlive();
                    each != null && count < buffer.length;
                    each = each.nextAlive()) {
                Object thread = each.thread();
                if (thread != null) {
                    buffer[count++] = (Thread) thread;
                }
            }
            Scheduler.unlock();
            Thread[] all = new Thread[count];
            // The first thread is the oldest, as enumerations show them.
            for (int i = 0; i < count; i++) {
                all[i] = buffer[count - 1 - i];
            }
            return all;
        }
    }
}
