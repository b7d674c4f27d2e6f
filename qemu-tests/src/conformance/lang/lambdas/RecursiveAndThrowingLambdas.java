import java.util.concurrent.Callable;
import java.util.function.Function;

public class RecursiveAndThrowingLambdas {
    static Function<Integer, Long> factorial;

    interface Fix<A, B> extends Function<Fix<A, B>, Function<A, B>> {}

    static <A, B> Function<A, B> y(Function<Function<A, B>, Function<A, B>> f) {
        Fix<A, B> g = h -> x -> f.apply(h.apply(h)).apply(x);
        return g.apply(g);
    }

    static <T> T guarded(Callable<T> c, T otherwise) {
        try {
            return c.call();
        } catch (Exception e) {
            System.out.println("failed: " + e.getMessage());
            return otherwise;
        }
    }

    public static void main(String[] args) {
        factorial = n -> n <= 1 ? 1L : n * factorial.apply(n - 1);
        System.out.println(factorial.apply(15));
        System.out.println(
                RecursiveAndThrowingLambdas.<Integer, Integer>y(
                                self -> n -> n < 2 ? n : self.apply(n - 1) + self.apply(n - 2))
                        .apply(12));
        System.out.println(guarded(() -> 5, 0));
        System.out.println(
                guarded(
                        () -> {
                            throw new Exception("inside lambda");
                        },
                        -1));
        System.out.println(guarded(() -> Integer.parseInt("12x"), -2));
        Runnable r =
                () -> {
                    try {
                        throw new IllegalStateException("caught within");
                    } catch (IllegalStateException e) {
                        System.out.println(e.getMessage());
                    } finally {
                        System.out.println("finally within");
                    }
                };
        r.run();
    }
}
