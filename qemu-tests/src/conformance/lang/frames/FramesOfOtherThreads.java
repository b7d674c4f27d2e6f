import java.util.concurrent.CountDownLatch;

/** The frames of a thread that waits, and of one that runs its own. */
public class FramesOfOtherThreads {
    static final CountDownLatch ENTERED = new CountDownLatch(1);
    static final Object LOCK = new Object();
    static boolean released;

    static void waitForRelease() throws InterruptedException {
        synchronized (LOCK) {
            ENTERED.countDown();
            while (!released) {
                LOCK.wait();
            }
        }
    }

    static void show(StackTraceElement[] frames) {
        for (StackTraceElement each : frames) {
            if (each.getModuleName() == null) {
                System.out.println(each);
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread waiting =
                new Thread(
                        () -> {
                            try {
                                waitForRelease();
                                show(Thread.currentThread().getStackTrace());
                            } catch (InterruptedException e) {
                                System.out.println("interrupted");
                            }
                        });
        System.out.println(waiting.getStackTrace().length);
        waiting.start();
        ENTERED.await();
        synchronized (LOCK) {
            // Who holds the lock knows that the other thread waits.
            show(waiting.getStackTrace());
            released = true;
            LOCK.notify();
        }
        waiting.join();
        System.out.println(waiting.getStackTrace().length);
        Throwable[] seen = new Throwable[1];
        Thread failing = new Thread(() -> fail(3));
        failing.setUncaughtExceptionHandler((thread, e) -> seen[0] = e);
        failing.start();
        failing.join();
        show(seen[0].getStackTrace());
    }

    static void fail(int depth) {
        if (depth == 0) {
            throw new IllegalStateException();
        }
        fail(depth - 1);
    }
}
