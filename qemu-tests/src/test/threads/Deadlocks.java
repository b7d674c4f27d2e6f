import java.io.IOException;

/** Philosophers who take their forks in an order that the input chooses. */
class Deadlocks {
    private static class Fork {}

    private static final Fork LEFT = new Fork();
    private static final Fork RIGHT = new Fork();

    public static void main(String[] args) throws IOException, InterruptedException {
        // So that reports can name the class.
        System.out.println(LEFT.getClass().getName());
        switch (System.in.read()) {
            case 'a' -> {
                start("eater", () -> eat(RIGHT, LEFT));
                eat(LEFT, RIGHT);
            }
            case 'd' -> {
                start("left", () -> eat(LEFT, RIGHT));
                start("right", () -> eat(RIGHT, LEFT));
                pause(100);
                System.out.println("main goes on");
                System.exit(0);
            }
            case 'j' -> {
                Thread main = Thread.currentThread();
                start("waiter", () -> join(main)).join();
            }
            case 'm' -> eatUnmoved(3);
            default -> System.out.println("nothing to do");
        }
    }

    private static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void eat(Fork first, Fork second) {
        synchronized (first) {
            pause(20);
            synchronized (second) {
                System.out.println("eaten");
            }
        }
    }

    private static void eatUnmoved(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            Thread other = start("other", () -> eat(LEFT, RIGHT));
            eat(LEFT, RIGHT);
            other.join();
        }
        System.out.println("no deadlock");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
