import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class Lambdas {

    private final int field;

    Lambdas(int field) {
        this.field = field;
    }

    private int plus(int x) {
        return field + x;
    }

    protected static long twice(int x) {
        return 2L * x;
    }

    static String varargs(String first, Object... rest) {
        return first + Arrays.toString(rest);
    }

    static String wide(long a, double b, char c, Integer d) {
        return a + " " + b + " " + c + " " + d;
    }

    IntSupplier captureThis() {
        return () -> plus(1);
    }

    interface Shape {
        double area();

        private double half() {
            return area() / 2;
        }

        default Supplier<Double> halfLater() {
            return this::half;
        }

        default String describe() {
            return "shape " + area();
        }
    }

    static class Square implements Shape {
        public double area() {
            return 4;
        }

        @Override
        public String describe() {
            Supplier<String> inherited = Shape.super::describe;
            return "square, " + inherited.get();
        }

        @Override
        public String toString() {
            Supplier<String> inherited = super::toString;
            return inherited.get().startsWith("Lambdas$Square@") ? "ok" : "not ok";
        }
    }

    interface Wide {
        String call(long a, double b, char c, Integer d);
    }

    interface Boxed {
        Object call(Integer a, Character c);
    }

    interface Top<T> {
        T apply(T value);
    }

    interface Strings extends Top<String> {
        String apply(String value);
    }

    interface A {
        Object get(Number n);
    }

    interface B extends A {
        @Override
        String get(Number n);
    }

    interface TakesInt {
        void take(Integer value);
    }

    interface Maker<T> {
        T make(int size);
    }

    class Inner {
        final int sum;

        Inner(int x) {
            sum = field + x;
        }
    }

    static <T extends Comparable<T> & Serializable> T larger(T a, T b) {
        BinaryOperator<T> max = (x, y) -> x.compareTo(y) >= 0 ? x : y;
        return max.apply(a, b);
    }

    static void run(StringBuilder out) throws Exception {
        Consumer<Object> print = value -> out.append(value).append('\n');
        Runnable nothing = () -> {};
        nothing.run();
        for (int i = 0; i < 3; i++) {
            int captured = i;
            long big = 1L << 40 + i;
            double fraction = i / 2.0;
            Supplier<String> all = () -> captured + " " + big + " " + fraction + out.isEmpty();
            print.accept(all.get());
        }
        Supplier<Runnable> singleton = () -> () -> {};
        print.accept(singleton.get() == singleton.get());

        Lambdas object = new Lambdas(40);
        print.accept(object.captureThis().getAsInt());
        IntFunction<Integer> bound = object::plus;
        print.accept(bound.apply(2));
        BiFunction<Lambdas, Integer, Integer> unbound = Lambdas::plus;
        print.accept(unbound.apply(object, 3));
        ToLongFunction<Integer> widened = x -> x;
        print.accept(widened.applyAsLong(7));
        IntToLongFunction method = Lambdas::twice;
        print.accept(method.applyAsLong(21));
        Function<Integer, Long> unboxedBoxed = Lambdas::twice;
        print.accept(unboxedBoxed.apply(1 << 30));
        ToDoubleFunction<Character> character = c -> c;
        print.accept(character.applyAsDouble('A'));
        LongSupplier longer = object.captureThis()::getAsInt;
        print.accept(longer.getAsLong());
        Wide wide = Lambdas::wide;
        print.accept(wide.call(5, 2.5, 'c', null));
        Boxed boxed = (a, c) -> a + c;
        print.accept(boxed.call(1, 'a'));
        Function<Object[], String> varargs = rest -> varargs("v", rest);
        print.accept(varargs.apply(new Object[] {1, 2}));
        BiFunction<String, Integer, String> adapted = Lambdas::varargs;
        print.accept(adapted.apply("v", 9));
        Function<Integer, Lambdas> constructor = Lambdas::new;
        print.accept(constructor.apply(11).field);
        print.accept(object.inner().apply(2).sum);
        IntFunction<int[][]> arrays = int[][]::new;
        print.accept(arrays.apply(3).length);
        Function<int[], int[]> clone = int[]::clone;
        int[] original = {1, 2};
        print.accept(clone.apply(original) != original && clone.apply(original)[1] == 2);
        Function<String, Integer> length = String::length;
        ToIntFunction<CharSequence> sequence = CharSequence::length;
        print.accept(length.apply("four") + sequence.applyAsInt("five5"));
        BooleanSupplier empty = "x"::isEmpty;
        print.accept(empty.getAsBoolean());
        Comparator<String> order = String::compareToIgnoreCase;
        print.accept(order.compare("a", "B") < 0);
        TakesInt ignoresResult = new ArrayList<Integer>()::add;
        ignoresResult.take(1);
        ObjIntConsumer<StringBuilder> ignoresLong = (b, i) -> Lambdas.twice(i);
        ignoresLong.accept(out, 1);
        Consumer<Integer> ignoresWide = Lambdas::twice;
        ignoresWide.accept(1);
        UnaryOperator<Object> identity = UnaryOperator.identity();
        print.accept(identity.apply("same"));

        Square square = new Square();
        print.accept(square.halfLater().get());
        print.accept(square.describe());
        print.accept(square);
        Strings bridged = s -> s + "!";
        Top<String> top = bridged;
        print.accept(top.apply("bridge"));
        B b = n -> "n" + n;
        print.accept(((A) b).get(1));
        Object marked = (Runnable & Serializable & Cloneable) () -> {};
        print.accept(marked instanceof Serializable && marked instanceof Cloneable);
        Comparator<Integer> reference = (Comparator<Integer> & Serializable) Integer::compare;
        print.accept(reference.compare(1, 2));
        Callable<Integer> nested = () -> ((Function<Integer, Function<Integer, Integer>>) x -> y -> x * y)
                .apply(6).apply(7);
        print.accept(nested.call());
        print.accept(larger("a", "b"));

        try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Function<Object, Object> raw = (Function) length;
            raw.apply(1);
        } catch (ClassCastException expected) {
            print.accept("ClassCastException");
        }
        try {
            ToIntFunction<Integer> unboxes = x -> x;
            unboxes.applyAsInt(null);
        } catch (NullPointerException expected) {
            print.accept("NullPointerException");
        }
        try {
            String none = null;
            Supplier<Integer> receiver = none::length;
            print.accept(receiver);
        } catch (NullPointerException expected) {
            print.accept("NullPointerException at capture");
        }

        Map<Boolean, List<Integer>> parts = IntStream.range(0, 10).boxed()
                .collect(Collectors.partitioningBy(x -> x % 3 == 0));
        print.accept(parts);
        print.accept(Stream.of("b", "a", "c").sorted(Comparator.reverseOrder())
                .collect(Collectors.joining(",", "[", "]")));
        Map<Integer, List<String>> byLength = Stream.of("aa", "b", "cc")
                .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
        print.accept(byLength);
        IntPredicate even = x -> (x & 1) == 0;
        print.accept(IntStream.rangeClosed(1, 6).filter(even.negate()).sum());
        IntBinaryOperator sum = Integer::sum;
        DoubleUnaryOperator root = Math::sqrt;
        print.accept(sum.applyAsInt(1, 2) + root.applyAsDouble(16));
        Predicate<String> blank = String::isBlank;
        print.accept(blank.or("x"::equals).test("x"));
        Maker<List<String>> maker = ArrayList::new;
        print.accept(maker.make(4));
        Supplier<Supplier<String>> local = () -> {
            class Local {
                String text() {
                    return "local " + object.field;
                }
            }
            return new Local()::text;
        };
        print.accept(local.get().get());
    }

    IntFunction<Inner> inner() {
        return Inner::new;
    }
}
