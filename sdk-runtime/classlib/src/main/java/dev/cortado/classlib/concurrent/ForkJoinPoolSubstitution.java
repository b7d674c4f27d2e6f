package dev.cortado.classlib.concurrent;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * java.util.concurrent.ForkJoinPool: daemon threads that take tasks from one queue.
 *
 * <p>With one processor there is nothing to gain from stealing work: a forked task runs at once in
 * the thread that forks it. The common pool, which CompletableFuture uses, has {@link
 * #COMMON_THREADS} threads, made when they are first needed.
 */
@SubstituteClass(value = "java.util.concurrent.ForkJoinPool", replaceAll = true)
public class ForkJoinPoolSubstitution extends AbstractExecutorService
        implements ScheduledExecutorService {
    /** One may wait for what another computes. */
    private static final int COMMON_THREADS = 2;

    private static final AtomicInteger POOLS = new AtomicInteger();
    private static final ForkJoinPoolSubstitution COMMON =
            new ForkJoinPoolSubstitution(COMMON_THREADS, "ForkJoinPool.commonPool-worker-");

    private final int parallelism;
    private final String prefix;
    private ScheduledThreadPoolExecutor workers;

    private ForkJoinPoolSubstitution(int parallelism, String prefix) {
        this.parallelism = parallelism;
        this.prefix = prefix;
    }

    public ForkJoinPoolSubstitution() {
        this(1);
    }

    public ForkJoinPoolSubstitution(int parallelism) {
        this(positive(parallelism), "ForkJoinPool-" + POOLS.incrementAndGet() + "-worker-");
    }

    @Remove("a pool has the scheduler's threads; use a ThreadPoolExecutor with a ThreadFactory")
    public ForkJoinPoolSubstitution(
            int parallelism,
            ForkJoinPool.ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler,
            boolean asyncMode) {
        this(parallelism);
    }

    private static int positive(int parallelism) {
        if (parallelism <= 0) {
            throw new IllegalArgumentException();
        }
        return parallelism;
    }

    private synchronized ScheduledThreadPoolExecutor workers() {
        if (workers == null) {
            workers = new ScheduledThreadPoolExecutor(parallelism, new Workers(prefix));
            workers.setRemoveOnCancelPolicy(true);
        }
        return workers;
    }

    /** Makes daemon threads with numbered names. */
    private static final class Workers implements ThreadFactory {
        private final String prefix;
        private final AtomicInteger made = new AtomicInteger();

        Workers(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Thread newThread(Runnable task) {
            Thread worker = new Thread(task, prefix + made.incrementAndGet());
            worker.setDaemon(true);
            return worker;
        }
    }

    public static ForkJoinPool commonPool() {
        return (ForkJoinPool) (Object) COMMON;
    }

    static ForkJoinPool asyncCommonPool() {
        return commonPool();
    }

    public static int getCommonPoolParallelism() {
        return 1;
    }

    public int getParallelism() {
        return this == COMMON ? 1 : parallelism;
    }

    public static void managedBlock(ForkJoinPool.ManagedBlocker blocker)
            throws InterruptedException {
        boolean released = blocker.isReleasable();
        while (!released) {
            released = blocker.block() || blocker.isReleasable();
        }
    }

    static void helpAsyncBlocker(
            java.util.concurrent.Executor executor, ForkJoinPool.ManagedBlocker blocker) {}

    public <T> T invoke(ForkJoinTask<T> task) {
        return task.invoke();
    }

    public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
        return task.fork();
    }

    public void execute(ForkJoinTask<?> task) {
        task.fork();
    }

    @Override
    public void execute(Runnable task) {
        workers().execute(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return workers().schedule(task, delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return workers().schedule(task, delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
            Runnable task, long initialDelay, long period, TimeUnit unit) {
        return workers().scheduleAtFixedRate(task, initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
            Runnable task, long initialDelay, long delay, TimeUnit unit) {
        return workers().scheduleWithFixedDelay(task, initialDelay, delay, unit);
    }

    // The common pool can't be shut down.

    @Override
    public void shutdown() {
        if (this != COMMON) {
            workers().shutdown();
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        return this == COMMON ? List.of() : workers().shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return this != COMMON && workers().isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return this != COMMON && workers().isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return workers().awaitTermination(timeout, unit);
    }

    @Override
    public void close() {
        if (this != COMMON) {
            super.close();
        }
    }
}
