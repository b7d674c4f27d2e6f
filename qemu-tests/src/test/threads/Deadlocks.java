/** Philosophers and their forks. */
final class Deadlocks {
    static class Fork {}

    static final Fork LEFT = new Fork();
    static final Fork RIGHT = new Fork();

    private Deadlocks() {}

    /** Prints the name of the forks' class, so that reports can tell it. */
    static void begin() {
        System.out.println(LEFT.getClass().getName());
    }

    static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    static void eat(Fork first, Fork second) {
        synchronized (first) {
            pause(20);
            synchronized (second) {
                System.out.println("eaten");
            }
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

class DeadlockOfAll {
    public static void main(String[] args) {
        Deadlocks.begin();
        Deadlocks.start("eater", () -> Deadlocks.eat(Deadlocks.RIGHT, Deadlocks.LEFT));
        Deadlocks.eat(Deadlocks.LEFT, Deadlocks.RIGHT);
    }
}

class DeadlockOfSome {
    public static void main(String[] args) {
        Deadlocks.begin();
        Deadlocks.start("left", () -> Deadlocks.eat(Deadlocks.LEFT, Deadlocks.RIGHT));
        Deadlocks.start("right", () -> Deadlocks.eat(Deadlocks.RIGHT, Deadlocks.LEFT));
        Deadlocks.pause(100);
        System.out.println("main goes on");
    }
}

class DeadlockOfJoins {
    public static void main(String[] args) {
        Thread main = Thread.currentThread();
        Deadlocks.join(Deadlocks.start("waiter", () -> Deadlocks.join(main)));
    }
}

class Contention {
    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            Thread other =
                    Deadlocks.start("o", () -> Deadlocks.eat(Deadlocks.LEFT, Deadlocks.RIGHT));
            Deadlocks.eat(Deadlocks.LEFT, Deadlocks.RIGHT);
            Deadlocks.join(other);
        }
    }
}
