import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

public class MethodReferencesOfEveryKind {
    static int twice(int x) {
        return x * 2;
    }

    static class Base {
        String name() {
            return "base";
        }
    }

    static class Named extends Base {
        final String name;

        Named(String name) {
            this.name = name;
        }

        Named() {
            this("anonymous");
        }

        @Override
        String name() {
            return name;
        }

        Supplier<String> parents() {
            return super::name;
        }

        Supplier<String> own() {
            return this::name;
        }
    }

    class Inner {
        final int n;

        Inner(int n) {
            this.n = n + offset;
        }
    }

    int offset = 1000;

    Function<Integer, Inner> inners() {
        return Inner::new;
    }

    static String joined(Object... parts) {
        String s = "";
        for (Object p : parts) {
            s += p;
        }
        return s;
    }

    interface Three {
        String call(Object a, Object b, Object c);
    }

    public static void main(String[] args) {
        IntUnaryOperator statically = MethodReferencesOfEveryKind::twice;
        System.out.println(statically.applyAsInt(21));
        Function<String, Integer> unbound = String::length;
        System.out.println(unbound.apply("four"));
        String target = "bound";
        Supplier<Integer> bound = target::length;
        target = "changed afterwards";
        System.out.println(bound.get() + target.length());
        Supplier<Named> constructor = Named::new;
        Function<String, Named> withArgument = Named::new;
        System.out.println(constructor.get().name() + withArgument.apply("given").name());
        IntFunction<int[]> array = int[]::new;
        IntFunction<String[][]> arrays = String[][]::new;
        System.out.println(array.apply(3).length + arrays.apply(2).length);
        Named n = new Named("self");
        System.out.println(n.parents().get() + n.own().get());
        System.out.println(new MethodReferencesOfEveryKind().inners().apply(5).n);
        BiFunction<String, String, Boolean> two = String::equals;
        System.out.println(two.apply("a", "a"));
        Function<Integer, Integer> boxing = MethodReferencesOfEveryKind::twice;
        System.out.println(boxing.apply(8));
        Three varargs = MethodReferencesOfEveryKind::joined;
        System.out.println(varargs.call(1, 'c', null));
        Function<Base, String> virtual = Base::name;
        System.out.println(virtual.apply(n) + virtual.apply(new Base()));
        Supplier<Object> widened = n::name;
        System.out.println(widened.get());
        try {
            Named none = null;
            Supplier<String> bad = none::name;
            System.out.println(bad.get());
        } catch (NullPointerException e) {
            System.out.println("null receiver");
        }
    }
}
