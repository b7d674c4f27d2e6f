package dev.cortado.classlib.concurrent;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.lang.ThreadSubstitution;
import dev.cortado.runtime.sched.Parking;
import dev.cortado.runtime.sched.ThreadControl;
import dev.cortado.runtime.time.Clock;

/** java.util.concurrent.locks.LockSupport over the scheduler. */
@SubstituteClass(value = "java.util.concurrent.locks.LockSupport", replaceAll = true)
public class LockSupportSubstitution {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** The permit of the only thread of an image without others. */
    private static boolean permit;

    private LockSupportSubstitution() {}

    private static ThreadControl controlOf(Thread thread) {
        return ((ThreadSubstitution) (Object) thread).control();
    }

    public static void setCurrentBlocker(Object blocker) {
        if (ImageConstants.threads()) {
            Parking.setBlocker(blocker);
        }
    }

    public static Object getBlocker(Thread thread) {
        if (!ImageConstants.threads()) {
            return null;
        }
        ThreadControl control = controlOf(thread);
        return control == null ? null : control.blocker();
    }

    public static void unpark(Thread thread) {
        if (!ImageConstants.threads()) {
            permit |= thread != null;
        } else if (thread != null) {
            ThreadControl control = controlOf(thread);
            if (control != null) {
                Parking.unpark(control);
            }
        }
    }

    public static void park() {
        if (ImageConstants.threads()) {
            Parking.park();
        } else if (!takePermit()) {
            throw new UnsupportedOperationException("the only thread would wait for ever");
        }
    }

    public static void park(Object blocker) {
        setCurrentBlocker(blocker);
        park();
        setCurrentBlocker(null);
    }

    public static void parkNanos(long nanos) {
        if (nanos <= 0) {
            return;
        }
        if (ImageConstants.threads()) {
            Parking.park(nanos);
        } else if (!takePermit()) {
            Clock.waitUntil(Clock.nanoTime() + nanos);
        }
    }

    public static void parkNanos(Object blocker, long nanos) {
        if (nanos > 0) {
            setCurrentBlocker(blocker);
            parkNanos(nanos);
            setCurrentBlocker(null);
        }
    }

    public static void parkUntil(long deadline) {
        parkNanos((deadline - Clock.currentTimeMillis()) * NANOS_PER_MILLI);
    }

    public static void parkUntil(Object blocker, long deadline) {
        setCurrentBlocker(blocker);
        parkUntil(deadline);
        setCurrentBlocker(null);
    }

    static final long getThreadId(Thread thread) {
        return thread.threadId();
    }

    private static boolean takePermit() {
        boolean taken = permit || Thread.currentThread().isInterrupted();
        permit = false;
        return taken;
    }
}
