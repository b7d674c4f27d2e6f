import java.util.concurrent.atomic.AtomicInteger;

public class ClassInitializationByThreads {
    static final AtomicInteger RUNS = new AtomicInteger();

    static class Slow {
        static int value;

        static {
            RUNS.incrementAndGet();
            pause();
            value = 42;
        }

        static int recursive() {
            return value;
        }
    }

    static class Failing {
        static int value = fail();

        static int fail() {
            pause();
            if (RUNS.get() > 0) {
                throw new IllegalStateException("no");
            }
            return 1;
        }
    }

    static class UsesItself {
        static int early = read();
        static int value = 5 + (int) (System.nanoTime() & 0);

        static int read() {
            return value;
        }
    }

    static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[3];
        int[] seen = new int[threads.length];
        for (int i = 0; i < threads.length; i++) {
            int n = i;
            threads[i] = new Thread(() -> seen[n] = Slow.value);
            threads[i].start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println(seen[0] + " " + seen[1] + " " + seen[2] + ", runs " + RUNS);
        AtomicInteger errors = new AtomicInteger();
        AtomicInteger wrapped = new AtomicInteger();
        for (int i = 0; i < threads.length; i++) {
            threads[i] =
                    new Thread(
                            () -> {
                                try {
                                    System.out.println(Failing.value);
                                } catch (ExceptionInInitializerError e) {
                                    wrapped.incrementAndGet();
                                } catch (NoClassDefFoundError e) {
                                    errors.incrementAndGet();
                                }
                            });
            threads[i].start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println("wrapped " + wrapped + ", without definition " + errors);
        System.out.println(UsesItself.early + " " + UsesItself.value);
    }
}
