package dev.cortado.qemu.harness;

import java.time.Duration;

/** Does something if it is not closed in time. */
public final class Deadline implements AutoCloseable {

    private final Thread waiting;

    private Deadline(Thread waiting) {
        this.waiting = waiting;
    }

    /** Starts the clock. */
    public static Deadline after(Duration limit, Runnable action) {
        return new Deadline(
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        Thread.sleep(limit);
                                    } catch (InterruptedException closedInTime) {
                                        return;
                                    }
                                    action.run();
                                }));
    }

    @Override
    public void close() {
        waiting.interrupt();
    }
}
