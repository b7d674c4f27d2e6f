/** Four threads that are switched in the middle of their work, and two that take turns. */
public class MonitorsAndNotification {
    private static final Object LOCK = new Object();
    private static int count;
    private static int turn;

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(MonitorsAndNotification::countUp);
            threads[i].start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println(count);
        Thread ping = new Thread(() -> play(0, "ping"));
        Thread pong = new Thread(() -> play(1, "pong"));
        ping.start();
        pong.start();
        ping.join();
        pong.join();
        failures();
        timeouts();
        interruption();
    }

    private static void countUp() {
        for (int k = 0; k < 500; k++) {
            synchronized (LOCK) {
                int before = count;
                if (k % 20 == 0) {
                    Thread.yield();
                }
                count = before + 1;
            }
        }
    }

    private static void play(int me, String text) {
        synchronized (LOCK) {
            for (int i = 0; i < 3; i++) {
                while (turn != me) {
                    try {
                        LOCK.wait();
                    } catch (InterruptedException e) {
                        System.out.println(e);
                    }
                }
                System.out.println(text);
                turn = 1 - me;
                LOCK.notifyAll();
            }
        }
    }

    private static void failures() throws Exception {
        try {
            LOCK.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            LOCK.wait();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void timeouts() throws Exception {
        synchronized (LOCK) {
            synchronized (LOCK) {
                long start = System.nanoTime();
                LOCK.wait(20);
                System.out.println((System.nanoTime() - start) / 1_000_000 >= 20);
            }
            System.out.println(Thread.holdsLock(LOCK));
        }
    }

    private static void interruption() throws Exception {
        Thread waiting =
                new Thread(
                        () -> {
                            synchronized (LOCK) {
                                try {
                                    LOCK.wait();
                                } catch (InterruptedException e) {
                                    System.out.println(e + " " + Thread.interrupted());
                                }
                            }
                        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.yield();
        }
        waiting.interrupt();
        waiting.join();
    }
}
