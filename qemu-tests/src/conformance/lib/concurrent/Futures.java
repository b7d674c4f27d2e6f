import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

public class Futures {
    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> six = CompletableFuture.supplyAsync(() -> 6);
        CompletableFuture<Integer> seven = CompletableFuture.supplyAsync(() -> 7);
        System.out.println(six.thenCombine(seven, (a, b) -> a * b).get());
        System.out.println(
                six.thenApplyAsync(n -> n + 1).thenCompose(n -> CompletableFuture.supplyAsync(() -> "n" + n)).join());
        CompletableFuture<String> failed =
                CompletableFuture.supplyAsync(
                        () -> {
                            throw new IllegalArgumentException("no");
                        });
        System.out.println(failed.handle((v, e) -> e instanceof CompletionException ? e.getCause() : e).get());
        System.out.println(failed.exceptionally(e -> "instead").get());
        System.out.println(CompletableFuture.allOf(six, seven).thenApply(v -> "all").get());
        System.out.println(
                new CompletableFuture<String>().completeOnTimeout("timed out", 10, TimeUnit.MILLISECONDS).get());
        CompletableFuture<String> byHand = new CompletableFuture<>();
        new Thread(() -> byHand.complete("by hand")).start();
        System.out.println(byHand.get());
        CompletableFuture.runAsync(() -> System.out.println("ran " + Thread.currentThread().isDaemon())).join();
    }
}
