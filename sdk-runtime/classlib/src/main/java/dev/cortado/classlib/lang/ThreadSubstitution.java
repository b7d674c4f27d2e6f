package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.object.Monitors;
import dev.cortado.runtime.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * java.lang.Thread: the main thread, and threads that are made but not started, such as shutdown
 * hooks.
 */
@SubstituteClass(value = "java.lang.Thread", replaceAll = true)
public class ThreadSubstitution implements Runnable {
    private static final String ONE_THREAD = "an image has one thread so far";
    private static final long NANOS_PER_MILLI = 1_000_000;

    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static final long MAIN_ID = 1;
    private static final Thread MAIN = (Thread) (Object) new ThreadSubstitution("main", MAIN_ID);
    private static final long FIRST_OTHER_ID = 3;

    private static int created;

    private final long tid;
    private final Runnable target;
    private String name;
    private int priority = NORM_PRIORITY;
    private boolean daemon;
    private boolean interrupted;
    private ThreadLocalMapAlias threadLocals;
    private ThreadLocalMapAlias inheritableThreadLocals;
    private ThreadLocalMapAlias terminatingThreadLocals;
    private volatile Object parkBlocker;

    // Found by name in java.util.concurrent.ThreadLocalRandom.
    long threadLocalRandomSeed;
    int threadLocalRandomProbe;
    int threadLocalRandomSecondarySeed;

    private ThreadSubstitution(String name, long tid) {
        this.name = name;
        this.tid = tid;
        this.target = null;
    }

    private ThreadSubstitution(Runnable target, String name, int number) {
        this.target = target;
        this.name = name == null ? "Thread-".concat(Integer.toString(number)) : name;
        this.tid = FIRST_OTHER_ID + number;
    }

    public ThreadSubstitution() {
        this(null, null, created++);
    }

    public ThreadSubstitution(Runnable target) {
        this(target, null, created++);
    }

    public ThreadSubstitution(String name) {
        this(null, Objects.requireNonNull(name, "'name' is null"), created++);
    }

    public ThreadSubstitution(Runnable target, String name) {
        this(target, Objects.requireNonNull(name, "'name' is null"), created++);
    }

    public static Thread currentThread() {
        return MAIN;
    }

    static Thread currentCarrierThread() {
        return MAIN;
    }

    public static void yield() {}

    public static void onSpinWait() {}

    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        spin(millis * NANOS_PER_MILLI);
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos >= NANOS_PER_MILLI) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        spin(millis * NANOS_PER_MILLI + nanos);
    }

    public static void sleep(Duration duration) throws InterruptedException {
        spin(duration.toNanos());
    }

    private static void spin(long nanos) throws InterruptedException {
        if (interrupted()) {
            throw new InterruptedException("sleep interrupted");
        }
        long start = Clock.nanoTime();
        while (Clock.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
    }

    @Remove(ONE_THREAD)
    public native void start();

    @Remove(ONE_THREAD)
    public static native Thread startVirtualThread(Runnable task);

    @Remove(ONE_THREAD)
    public static native Thread.Builder.OfPlatform ofPlatform();

    @Remove(ONE_THREAD)
    public static native Thread.Builder.OfVirtual ofVirtual();

    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    private boolean isMain() {
        return tid == MAIN_ID;
    }

    public void interrupt() {
        interrupted = true;
    }

    public static boolean interrupted() {
        ThreadSubstitution main = (ThreadSubstitution) (Object) MAIN;
        return main.getAndClearInterrupt();
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    boolean getAndClearInterrupt() {
        boolean was = interrupted;
        interrupted = false;
        return was;
    }

    public final boolean isAlive() {
        return isMain();
    }

    public final boolean isVirtual() {
        return false;
    }

    public final void join() throws InterruptedException {
        if (isMain()) {
            throw new UnsupportedOperationException(
                    "Thread.join: the main thread would wait for itself");
        }
    }

    public final void setPriority(int priority) {
        if (priority > MAX_PRIORITY || priority < MIN_PRIORITY) {
            throw new IllegalArgumentException();
        }
        this.priority = priority;
    }

    public final int getPriority() {
        return priority;
    }

    public final void setName(String name) {
        this.name = Objects.requireNonNull(name, "name cannot be null");
    }

    public final String getName() {
        return name;
    }

    public final void setDaemon(boolean daemon) {
        if (isMain()) {
            throw new IllegalThreadStateException();
        }
        this.daemon = daemon;
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public long getId() {
        return tid;
    }

    public final long threadId() {
        return tid;
    }

    public Thread.State getState() {
        return isMain() ? Thread.State.RUNNABLE : Thread.State.NEW;
    }

    public static boolean holdsLock(Object object) {
        return Monitors.isHeld(Objects.requireNonNull(object));
    }

    public static void dumpStack() {
        new Exception("Stack trace").printStackTrace();
    }

    public StackTraceElement[] getStackTrace() {
        return new StackTraceElement[0];
    }

    @Remove("an image has no class loaders: all classes are in it from the start")
    public native ClassLoader getContextClassLoader();

    @Remove(ONE_THREAD)
    public final native ThreadGroup getThreadGroup();

    @Override
    public String toString() {
        return "Thread[#" + tid + "," + name + "," + priority + ",main]";
    }

    ThreadLocalMapAlias threadLocals() {
        return threadLocals;
    }

    void setThreadLocals(ThreadLocalMapAlias map) {
        threadLocals = map;
    }

    ThreadLocalMapAlias inheritableThreadLocals() {
        return inheritableThreadLocals;
    }

    void setInheritableThreadLocals(ThreadLocalMapAlias map) {
        inheritableThreadLocals = map;
    }

    ThreadLocalMapAlias terminatingThreadLocals() {
        return terminatingThreadLocals;
    }

    void setTerminatingThreadLocals(ThreadLocalMapAlias map) {
        terminatingThreadLocals = map;
    }
}
