package dev.cortado.classlib.vm;

import dev.cortado.runtime.time.Clock;

/** The permit of the one thread, which park takes and unpark gives. */
final class ParkPermit {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private static boolean given;

    private ParkPermit() {}

    static void give() {
        given = true;
    }

    /**
     * Takes the permit, waiting for it no longer than {@code time}: milliseconds since 1970 when
     * absolute, else nanoseconds, 0 for ever; throws UnsupportedOperationException when nobody
     * could end the wait.
     */
    static void park(boolean absolute, long time) {
        boolean taken = given || Thread.currentThread().isInterrupted();
        given = false;
        if (taken) {
            return;
        }
        if (!absolute && time == 0) {
            throw new UnsupportedOperationException("the only thread would wait for ever");
        }
        long nanos = absolute ? (time - Clock.currentTimeMillis()) * NANOS_PER_MILLI : time;
        long start = Clock.nanoTime();
        while (Clock.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
    }
}
