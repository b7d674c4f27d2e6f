package dev.cortado.classlib.ref;

import dev.cortado.runtime.heap.Heap;

/**
 * The thread that puts cleared references into their queues, in images in which some thread waits
 * for a queue. It starts with the first wait.
 */
final class ReferenceHandler implements Runnable {
    private static boolean started;

    private ReferenceHandler() {}

    /** Starts the thread unless it runs. */
    static synchronized void start() {
        if (!started) {
            Thread thread = new Thread(new ReferenceHandler(), "Reference Handler");
            thread.setDaemon(true);
            thread.setPriority(Thread.MAX_PRIORITY);
            thread.start();
            started = true;
        }
    }

    @Override
    public void run() {
        while (true) {
            Heap.awaitCleared();
            ReferenceSubstitution.enqueueCleared();
        }
    }
}
