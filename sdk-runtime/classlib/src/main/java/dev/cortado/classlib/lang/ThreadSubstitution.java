package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.object.Monitors;
import dev.cortado.runtime.sched.Parking;
import dev.cortado.runtime.sched.Scheduler;
import dev.cortado.runtime.sched.ThreadControl;
import dev.cortado.runtime.thread.ThreadFrames;
import dev.cortado.runtime.thread.Threads;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * java.lang.Thread over the scheduler. Virtual threads are the same threads; they differ in what
 * they say of themselves.
 *
 * <p>A program that starts no thread has only the main thread, as a constant.
 */
@SubstituteClass(value = "java.lang.Thread", replaceAll = true)
public class ThreadSubstitution implements Runnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static final Thread MAIN =
            (Thread) (Object) new ThreadSubstitution("main", ThreadNumbers.MAIN_ID);
    private static final int NO_INHERIT_THREAD_LOCALS = 1 << 2;

    private static Thread.UncaughtExceptionHandler defaultHandler;

    private final long tid;
    private final Runnable target;
    private final long stackSize;
    private final boolean virtual;
    private ThreadGroup group;
    private String name;
    private int priority = NORM_PRIORITY;
    private boolean daemon;
    private boolean interrupted;
    private ThreadControl control;
    private Thread.UncaughtExceptionHandler handler;
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
        this.stackSize = 0;
        this.virtual = false;
    }

    /** A thread with all that a constructor or builder can say; a null name means a number. */
    ThreadSubstitution(
            ThreadGroup group,
            Runnable target,
            String name,
            long stackSize,
            boolean inherit,
            boolean virtual) {
        this.target = target;
        this.name = name == null ? ThreadNumbers.nextName() : name;
        this.tid = ThreadNumbers.nextId();
        this.stackSize = stackSize;
        this.virtual = virtual;
        ThreadSubstitution parent = (ThreadSubstitution) (Object) currentThread();
        this.group = group == null ? parent.group : group;
        if (virtual) {
            this.daemon = true;
        } else {
            this.priority = parent.priority;
            this.daemon = parent.daemon;
        }
        if (inherit && parent.inheritableThreadLocals != null) {
            this.inheritableThreadLocals =
                    ThreadLocalAlias.createInheritedMap(parent.inheritableThreadLocals);
        }
    }

    /** The constructor that java.lang.ThreadBuilders calls. */
    ThreadSubstitution(
            ThreadGroup group, String name, int characteristics, Runnable target, long stackSize) {
        this(
                group,
                target,
                name,
                stackSize,
                (characteristics & NO_INHERIT_THREAD_LOCALS) == 0,
                false);
    }

    /** Found by name in java.lang.ThreadBuilders. */
    static String genThreadName() {
        return ThreadNumbers.nextName();
    }

    void daemon(boolean on) {
        daemon = on;
    }

    void priority(int given) {
        priority = given;
    }

    void uncaughtExceptionHandler(Thread.UncaughtExceptionHandler given) {
        handler = given;
    }

    /** Found by name in jdk.internal.access.JavaLangAccess. */
    void start(ThreadContainerAlias container) {
        start();
        container.onStart((Thread) (Object) this);
    }

    private static String named(String name) {
        return Objects.requireNonNull(name, "'name' is null");
    }

    public ThreadSubstitution() {
        this(null, null, null, 0, true, false);
    }

    public ThreadSubstitution(Runnable target) {
        this(null, target, null, 0, true, false);
    }

    public ThreadSubstitution(ThreadGroup group, Runnable target) {
        this(group, target, null, 0, true, false);
    }

    public ThreadSubstitution(String name) {
        this(null, null, named(name), 0, true, false);
    }

    public ThreadSubstitution(ThreadGroup group, String name) {
        this(group, null, named(name), 0, true, false);
    }

    public ThreadSubstitution(Runnable target, String name) {
        this(null, target, named(name), 0, true, false);
    }

    public ThreadSubstitution(ThreadGroup group, Runnable target, String name) {
        this(group, target, named(name), 0, true, false);
    }

    public ThreadSubstitution(ThreadGroup group, Runnable target, String name, long stackSize) {
        this(group, target, named(name), stackSize, true, false);
    }

    public ThreadSubstitution(
            ThreadGroup group, Runnable target, String name, long stackSize, boolean inherit) {
        this(group, target, named(name), stackSize, inherit, false);
    }

    public static Thread currentThread() {
        if (ImageConstants.threads()) {
            Object thread = Scheduler.current().thread();
            return thread == null ? MAIN : (Thread) thread;
        }
        return MAIN;
    }

    static Thread currentCarrierThread() {
        return currentThread();
    }

    public static void yield() {
        if (ImageConstants.threads()) {
            Parking.sleep(0);
        }
    }

    public static void onSpinWait() {}

    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        ThreadWaits.sleep(ThreadWaits.nanos(millis));
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        ThreadWaits.sleep(ThreadWaits.nanos(millis, nanos));
    }

    public static void sleep(Duration duration) throws InterruptedException {
        ThreadWaits.sleep(Math.max(0, duration.toNanos()));
    }

    public void start() {
        if (control != null || isMain()) {
            throw new IllegalThreadStateException();
        }
        control = Threads.start((Thread) (Object) this, stackSize, priority, daemon);
        if (interrupted) {
            Parking.interrupt(control);
        }
    }

    public static Thread startVirtualThread(Runnable task) {
        Objects.requireNonNull(task);
        ThreadSubstitution thread = new ThreadSubstitution(null, task, "", 0, true, true);
        thread.start();
        return (Thread) (Object) thread;
    }

    public static Thread.Builder.OfPlatform ofPlatform() {
        return (Thread.Builder.OfPlatform) (Object) new ThreadBuilderAliases.Platform();
    }

    public static Thread.Builder.OfVirtual ofVirtual() {
        return (Thread.Builder.OfVirtual) (Object) new ThreadBuilderAliases.Virtual();
    }

    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    boolean isMain() {
        return tid == ThreadNumbers.MAIN_ID;
    }

    /** The scheduler's view of this thread; null when it has not started. */
    public final ThreadControl control() {
        return ImageConstants.threads() && isMain() ? Scheduler.main() : control;
    }

    public void interrupt() {
        ThreadControl known = control();
        if (ImageConstants.threads() && known != null) {
            if (!known.isTerminated()) {
                Parking.interrupt(known);
            }
        } else {
            interrupted = true;
        }
    }

    public static boolean interrupted() {
        return ((ThreadSubstitution) (Object) currentThread()).getAndClearInterrupt();
    }

    public boolean isInterrupted() {
        ThreadControl known = control();
        return ImageConstants.threads() && known != null ? known.isInterrupted() : interrupted;
    }

    boolean getAndClearInterrupt() {
        if (ImageConstants.threads()) {
            return Parking.takeInterrupt();
        }
        boolean was = interrupted;
        interrupted = false;
        return was;
    }

    public final boolean isAlive() {
        ThreadControl known = control();
        return ImageConstants.threads() ? known != null && !known.isTerminated() : isMain();
    }

    public final boolean isVirtual() {
        return virtual;
    }

    public final void join() throws InterruptedException {
        join(0);
    }

    public final void join(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        ThreadWaits.join(this, ThreadWaits.nanos(millis));
    }

    public final void join(long millis, int nanos) throws InterruptedException {
        ThreadWaits.join(this, ThreadWaits.nanos(millis, nanos));
    }

    public final boolean join(Duration duration) throws InterruptedException {
        if (getState() == Thread.State.NEW) {
            throw new IllegalThreadStateException("Thread not started");
        }
        long nanos = duration.toNanos();
        if (nanos > 0 && isAlive()) {
            ThreadWaits.join(this, nanos);
        }
        return !isAlive();
    }

    public final void setPriority(int priority) {
        if (priority > MAX_PRIORITY || priority < MIN_PRIORITY) {
            throw new IllegalArgumentException();
        }
        if (virtual) {
            return;
        }
        this.priority = priority;
        ThreadControl known = control();
        if (ImageConstants.threads() && known != null && !known.isTerminated()) {
            Parking.setPriority(known, priority);
        }
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
        if (virtual && !daemon) {
            throw new IllegalArgumentException("'false' not legal for virtual threads");
        }
        if (isAlive()) {
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
        ThreadControl known = control();
        if (!ImageConstants.threads()) {
            return isMain() ? Thread.State.RUNNABLE : Thread.State.NEW;
        }
        return known == null ? Thread.State.NEW : ThreadStates.of(known);
    }

    public static boolean holdsLock(Object object) {
        return Monitors.isHeld(Objects.requireNonNull(object));
    }

    public static void dumpStack() {
        new Exception("Stack trace").printStackTrace();
    }

    /** Of another thread, where it waits; without elements when it does not. */
    public StackTraceElement[] getStackTrace() {
        if ((Object) this == Thread.currentThread()) {
            return new Exception().getStackTrace();
        }
        if (!ImageConstants.mayNameFrames()) {
            return new StackTraceElement[0];
        }
        FrameNames.request();
        return ImageConstants.namesFrames() && ImageConstants.threads() && control() != null
                ? StackFrames.elements(ThreadFrames.whereWaiting(control()))
                : new StackTraceElement[0];
    }

    @Remove("the frames of a thread are asked of the thread")
    public static native Map<Thread, StackTraceElement[]> getAllStackTraces();

    public static int activeCount() {
        return currentThread().getThreadGroup().activeCount();
    }

    public static int enumerate(Thread[] threads) {
        return currentThread().getThreadGroup().enumerate(threads);
    }

    @Remove("an image has no class loaders: all classes are in it from the start")
    public native ClassLoader getContextClassLoader();

    public final ThreadGroup getThreadGroup() {
        if (control() != null && !isAlive()) {
            return null;
        }
        return group == null ? ThreadGroupSubstitution.ofMain() : group;
    }

    public static void setDefaultUncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
        defaultHandler = handler;
        UncaughtByMain.install();
    }

    public static Thread.UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return defaultHandler;
    }

    public Thread.UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return handler == null ? getThreadGroup() : handler;
    }

    public void setUncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
        this.handler = handler;
        UncaughtByMain.install();
    }

    @Override
    public String toString() {
        if (virtual) {
            String said = "VirtualThread[#" + tid;
            return (name.isEmpty() ? said : said + "," + name) + "]/runnable";
        }
        ThreadGroup of = getThreadGroup();
        return "Thread[#"
                + tid
                + ","
                + name
                + ","
                + priority
                + ","
                + (of == null ? "" : of.getName())
                + "]";
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
