package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.runtime.sched.Parking;
import dev.cortado.runtime.sched.ThreadControl;
import dev.cortado.runtime.time.Clock;

/** The waits of java.lang.Thread that have a timeout, and what ends them early. */
final class ThreadWaits {
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final long MAX_MILLIS = Long.MAX_VALUE / NANOS_PER_MILLI;

    private ThreadWaits() {}

    /** A timeout that is not negative in nanoseconds, or the longest one. */
    static long nanos(long millis) {
        return millis > MAX_MILLIS - 1 ? Long.MAX_VALUE : millis * NANOS_PER_MILLI;
    }

    /**
     * A timeout in nanoseconds, or the longest one.
     *
     * @throws IllegalArgumentException for a negative part, and a million nanoseconds or more
     */
    static long nanos(long millis, int nanos) {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos >= NANOS_PER_MILLI) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        long whole = nanos(millis);
        return whole == Long.MAX_VALUE ? whole : whole + nanos;
    }

    static void sleep(long nanos) throws InterruptedException {
        if (!interruptPending()) {
            if (ImageConstants.threads()) {
                Parking.sleep(nanos);
            } else {
                Clock.waitUntil(Clock.nanoTime() + nanos);
            }
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("sleep interrupted");
        }
    }

    /** Waits for the end of a thread, without limit for 0 ns. */
    static void join(ThreadSubstitution thread, long nanos) throws InterruptedException {
        if (interruptPending()) {
            Thread.interrupted();
            throw new InterruptedException();
        }
        ThreadControl known = thread.control();
        if (ImageConstants.threads() && known != null) {
            Parking.join(known, nanos);
            if (thread.isAlive() && Thread.interrupted()) {
                throw new InterruptedException();
            }
        } else if (thread.isMain()) {
            throw new UnsupportedOperationException(
                    "Thread.join: the main thread would wait for itself");
        }
    }

    private static boolean interruptPending() {
        return Thread.currentThread().isInterrupted();
    }
}
