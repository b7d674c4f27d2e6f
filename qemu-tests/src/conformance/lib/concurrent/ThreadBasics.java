public class ThreadBasics {
    static final ThreadLocal<Integer> LOCAL = ThreadLocal.withInitial(() -> 7);
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    public static void main(String[] args) throws Exception {
        startAndJoin();
        names();
        states();
        interrupts();
        locals();
        handlers();
        groups();
        builders();
        sleeping();
    }

    static void startAndJoin() throws Exception {
        int[] sum = new int[1];
        Thread adder =
                new Thread(
                        () -> {
                            for (int i = 1; i <= 1000; i++) {
                                sum[0] += i;
                            }
                        });
        adder.start();
        adder.join();
        System.out.println("sum " + sum[0] + ", alive " + adder.isAlive());
        try {
            adder.start();
        } catch (IllegalThreadStateException twice) {
            System.out.println("started twice: " + twice);
        }
        Thread overridden =
                new Thread("own") {
                    @Override
                    public void run() {
                        System.out.println("run of " + getName());
                    }
                };
        overridden.start();
        overridden.join(1000);
    }

    static void names() {
        Thread main = Thread.currentThread();
        System.out.println(main.getName() + " " + main.getPriority() + " " + main.isDaemon());
        Thread named = new Thread(() -> {}, "first");
        named.setName("second");
        named.setPriority(8);
        named.setDaemon(true);
        System.out.println(named.getName() + " " + named.getPriority() + " " + named.isDaemon());
        try {
            named.setPriority(11);
        } catch (IllegalArgumentException high) {
            System.out.println("priority 11: " + high.getClass());
        }
    }

    static void states() throws Exception {
        Object lock = new Object();
        Thread waiter =
                new Thread(
                        () -> {
                            synchronized (lock) {
                                try {
                                    lock.wait();
                                } catch (InterruptedException e) {
                                    System.out.println(e);
                                }
                            }
                        });
        System.out.println(waiter.getState());
        waiter.start();
        while (waiter.getState() != Thread.State.WAITING) {
            Thread.yield();
        }
        synchronized (lock) {
            lock.notify();
            while (waiter.getState() != Thread.State.BLOCKED) {
                Thread.yield();
            }
            System.out.println("notified, " + waiter.getState() + " " + Thread.holdsLock(lock));
        }
        waiter.join();
        System.out.println(waiter.getState() + " " + Thread.holdsLock(lock));
        Thread sleeper =
                new Thread(
                        () -> {
                            try {
                                Thread.sleep(100_000);
                            } catch (InterruptedException e) {
                                System.out.println(e);
                            }
                        });
        sleeper.start();
        while (sleeper.getState() != Thread.State.TIMED_WAITING) {
            Thread.yield();
        }
        sleeper.interrupt();
        sleeper.join();
    }

    static void interrupts() throws Exception {
        Thread.currentThread().interrupt();
        System.out.println(Thread.currentThread().isInterrupted());
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            System.out.println(e + " " + Thread.currentThread().isInterrupted());
        }
        Thread.currentThread().interrupt();
        try {
            new Object().wait();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e);
        }
        System.out.println(Thread.interrupted() + " " + Thread.interrupted());
        Thread spinning =
                new Thread(
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                Thread.onSpinWait();
                            }
                            System.out.println("stopped spinning");
                        });
        spinning.start();
        spinning.interrupt();
        spinning.join();
    }

    static void locals() throws Exception {
        LOCAL.set(1);
        INHERITED.set("parent");
        Thread child =
                new Thread(() -> System.out.println(LOCAL.get() + " " + INHERITED.get()));
        child.start();
        child.join();
        System.out.println(LOCAL.get());
        LOCAL.remove();
        System.out.println(LOCAL.get());
    }

    static void handlers() throws Exception {
        Thread own = new Thread(() -> { throw new IllegalStateException("own"); }, "failing");
        own.setUncaughtExceptionHandler((t, e) -> System.out.println(t.getName() + ": " + e));
        own.start();
        own.join();
        Thread.setDefaultUncaughtExceptionHandler(
                (t, e) -> System.out.println("default " + t.getName() + ": " + e.getClass()));
        Thread other = new Thread(() -> { Object o = "s"; Integer i = (Integer) o; }, "casting");
        other.start();
        other.join();
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    static void groups() throws Exception {
        ThreadGroup group = new ThreadGroup("workers");
        Thread in = new Thread(group, () -> System.out.println(Thread.currentThread().getThreadGroup().getName()));
        in.start();
        in.join();
        System.out.println(group.getParent().getName() + " " + group.getMaxPriority() + " " + group);
        System.out.println(in.getThreadGroup());
    }

    static void builders() throws Exception {
        Thread numbered = Thread.ofPlatform().name("n-", 5).daemon().priority(3).unstarted(() -> {});
        System.out.println(numbered.getName() + " " + numbered.isDaemon() + " " + numbered.getPriority());
        Thread virtual =
                Thread.ofVirtual()
                        .name("v")
                        .start(() -> System.out.println(Thread.currentThread().isVirtual()));
        virtual.join();
        System.out.println(virtual.isDaemon() + " " + virtual.getName());
        Thread.startVirtualThread(() -> System.out.println("virtual")).join();
        Thread made = Thread.ofPlatform().name("f-", 0).factory().newThread(() -> {});
        System.out.println(made.getName());
    }

    static void sleeping() throws Exception {
        long before = System.nanoTime();
        Thread.sleep(30);
        long millis = (System.nanoTime() - before) / 1_000_000;
        System.out.println("slept enough " + (millis >= 30));
        try {
            Thread.sleep(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
