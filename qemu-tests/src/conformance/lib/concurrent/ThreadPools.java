import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

public class ThreadPools {
    public static void main(String[] args) throws Exception {
        fixedPool();
        failures();
        invokeAllAndAny();
        scheduled();
        perTask();
    }

    static void fixedPool() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Integer>> results = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            int n = i;
            results.add(pool.submit(() -> n * n));
        }
        int sum = 0;
        for (Future<Integer> each : results) {
            sum += each.get();
        }
        System.out.println("sum of squares " + sum);
        pool.shutdown();
        System.out.println("terminated " + pool.awaitTermination(5, TimeUnit.SECONDS));
        try {
            pool.execute(() -> {});
        } catch (RejectedExecutionException rejected) {
            System.out.println("rejected");
        }
    }

    static void failures() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        Future<?> failing =
                single.submit(
                        () -> {
                            throw new IllegalStateException("task");
                        });
        try {
            failing.get();
        } catch (ExecutionException failed) {
            System.out.println(failed.getCause());
        }
        Future<?> slow =
                single.submit(
                        () -> {
                            Thread.sleep(10_000);
                            return null;
                        });
        try {
            slow.get(20, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            System.out.println("late, cancelled " + slow.cancel(true) + " " + slow.isCancelled());
        }
        System.out.println("still works " + single.submit(() -> "yes").get());
        System.out.println("left " + single.shutdownNow().size());
    }

    static void invokeAllAndAny() throws Exception {
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            List<Callable<String>> tasks = List.of(() -> "a", () -> "b", () -> "c");
            StringBuilder all = new StringBuilder();
            for (Future<String> each : pool.invokeAll(tasks)) {
                all.append(each.get());
            }
            System.out.println(all);
            System.out.println(pool.invokeAny(List.<Callable<String>>of(() -> "any")));
        }
    }

    static void scheduled() throws Exception {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        AtomicInteger ticks = new AtomicInteger();
        StringBuffer order = new StringBuffer();
        ScheduledFuture<?> late = timer.schedule(() -> order.append("late"), 60, TimeUnit.MILLISECONDS);
        timer.schedule(() -> order.append("early "), 20, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> periodic =
                timer.scheduleAtFixedRate(
                        ticks::incrementAndGet, 0, 5, TimeUnit.MILLISECONDS);
        late.get();
        periodic.cancel(false);
        System.out.println(order + ", ticked often " + (ticks.get() >= 3));
        timer.shutdown();
        System.out.println(timer.awaitTermination(1, TimeUnit.SECONDS));
    }

    static void perTask() throws Exception {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> virtual = each.submit(() -> Thread.currentThread().isVirtual());
            System.out.println("virtual " + virtual.get());
        }
    }
}
