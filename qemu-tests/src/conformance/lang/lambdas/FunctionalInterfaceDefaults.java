import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

public class FunctionalInterfaceDefaults {
    interface Validator<T> {
        boolean valid(T t);

        default Validator<T> and(Validator<T> other) {
            return t -> valid(t) && other.valid(t);
        }

        static <T> Validator<T> not(Validator<T> v) {
            return t -> !v.valid(t);
        }
    }

    static String join(String a, String b, BinaryOperator<String> how) {
        return how.apply(a, b);
    }

    public static void main(String[] args) {
        Validator<String> longEnough = s -> s.length() > 2;
        Validator<String> starts = s -> s.startsWith("a");
        System.out.println(
                longEnough.and(starts).valid("abc")
                        + " "
                        + longEnough.and(Validator.not(starts)).valid("abc"));
        Function<Integer, Integer> inc = x -> x + 1;
        Function<Integer, String> show = x -> "<" + x + ">";
        System.out.println(
                inc.andThen(inc).andThen(show).compose((String s) -> s.length()).apply("four"));
        Predicate<Integer> even = x -> x % 2 == 0;
        System.out.println(even.negate().or(x -> x > 100).and(x -> x < 200).test(102));
        System.out.println(Function.<String>identity().apply("same"));
        BiFunction<Integer, Integer, Integer> times = (a, b) -> a * b;
        System.out.println(times.andThen(x -> x - 1).apply(6, 7));
        System.out.println(join("a", "b", String::concat) + join("a", "b", (x, y) -> y + x));
        UnaryOperator<String> twice = s -> s + s;
        System.out.println(twice.andThen(twice).apply("z"));
        IntBinaryOperator max = Math::max;
        IntPredicate p = i -> i > 3;
        System.out.println(max.applyAsInt(3, 9) + " " + p.and(i -> i < 5).test(4));
        Supplier<Supplier<String>> nested = () -> () -> "deep";
        System.out.println(nested.get().get());
        System.out.println(
                Predicate.isEqual("x").test("x")
                        + " "
                        + BinaryOperator.minBy(Integer::compare).apply(3, 2));
    }
}
