import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** getStackTrace names methods and lines whatever was inlined, devirtualised or unrolled. */
public class FramesOfOwnMethods {
    interface Shape {
        int area();
    }

    record Square(int side) implements Shape {
        public int area() {
            if (side < 0) {
                throw new IllegalStateException("negative side");
            }
            return side * side;
        }
    }

    record Disc(int radius) implements Shape {
        public int area() {
            return 3 * radius * radius;
        }
    }

    static class Base {
        Base(int size) {
            check(size);
        }

        void check(int size) {
            if (size > 2) {
                throw new IllegalArgumentException(
                        "size "
                                + size);
            }
        }
    }

    static class Derived extends Base {
        final int[] cells;

        Derived(int size) {
            super(size + 1);
            cells = new int[size];
        }
    }

    static class Failing {
        static final int VALUE = compute("0");

        static int compute(String divisor) {
            return 1 / Integer.parseInt(divisor);
        }
    }

    static class Wrapped extends Exception {
        Wrapped(Throwable cause) {
            super("wrapped", cause);
        }
    }

    static class Collector extends RuntimeException {
        final Throwable other = new IllegalStateException("made by a constructor");
    }

    enum Operation implements IntUnaryOperator {
        NEGATE {
            public int applyAsInt(int value) {
                return -value;
            }
        },
        INVERT {
            public int applyAsInt(int value) {
                return 100 / value;
            }
        }
    }

    static void show(Throwable thrown) {
        System.out.println(thrown.getClass().getName());
        for (StackTraceElement each : thrown.getStackTrace()) {
            boolean library = each.getModuleName() != null;
            System.out.println(library ? "  in the library" : "  " + each);
            if (each.getMethodName().equals("main")) {
                break;
            }
        }
    }

    static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            show(e);
        }
    }

    static int factorialTo(int n) {
        if (n == 0) {
            throw new ArithmeticException("bottom");
        }
        return n * factorialTo(n - 1);
    }

    static int countDown(int n) {
        if (n == 0) {
            throw new ArithmeticException("bottom of a tail call");
        }
        return countDown(n - 1);
    }

    static boolean even(int n) {
        return n == 0 ? fail() : odd(n - 1);
    }

    static boolean odd(int n) {
        return n == 0 ? fail() : even(n - 1);
    }

    static boolean fail() {
        throw new UnsupportedOperationException("neither");
    }

    static void twoCallsOfOne(boolean first) {
        if (first) {
            fail();
        } else {
            fail();
        }
    }

    static void rethrow() throws Wrapped {
        try {
            int[] cells = new int[2];
            cells[cells.length] = 1;
        } catch (RuntimeException e) {
            throw new Wrapped(e);
        }
    }

    static int total(List<Shape> shapes) {
        int sum = 0;
        for (Shape each : shapes) {
            sum += each.area();
        }
        return sum;
    }

    public static void main(String[] args) {
        attempt(() -> factorialTo(3));
        attempt(() -> countDown(3));
        attempt(() -> even(4));
        attempt(() -> odd(2));
        attempt(() -> twoCallsOfOne(true));
        attempt(() -> twoCallsOfOne(false));
        attempt(() -> new Derived(1).check(7));
        attempt(() -> new Derived(5));
        attempt(() -> total(List.of(new Square(1), new Disc(3), new Square(-1))));
        attempt(
                () -> {
                    Supplier<String> text =
                            () -> {
                                Object nothing = List.of().isEmpty() ? null : "something";
                                return nothing.toString();
                            };
                    text.get();
                });
        attempt(() -> System.out.println(Operation.NEGATE.applyAsInt(3)));
        attempt(() -> System.out.println(Operation.valueOf("INVERT").applyAsInt(0)));
        try {
            System.out.println(Failing.VALUE);
        } catch (ExceptionInInitializerError e) {
            show(e.getCause());
        }
        try {
            rethrow();
        } catch (Wrapped e) {
            show(e);
            show(e.getCause());
        }
        show(new Collector());
        show(new Collector().other);
        List<Throwable> kept = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            kept.add(new Throwable("kept " + i));
        }
        kept.forEach(FramesOfOwnMethods::show);
        StackTraceElement here = new Throwable().getStackTrace()[0];
        System.out.println(here.getClassName() + " " + here.getMethodName());
        System.out.println(here.getFileName() + " " + here.getLineNumber());
        System.out.println(here.getModuleName() + " " + here.isNativeMethod());
        System.out.println(here.equals(new Throwable().getStackTrace()[0]));
        Throwable set = new Throwable();
        set.setStackTrace(new StackTraceElement[] {here});
        System.out.println(set.getStackTrace().length + " " + set.getStackTrace()[0].equals(here));
        set.setStackTrace(new StackTraceElement[0]);
        System.out.println(set.getStackTrace().length);
        System.out.println(new Throwable("", null, false, false) {}.getStackTrace().length);
        try {
            factorialTo(100);
        } catch (ArithmeticException e) {
            int own = 0;
            for (StackTraceElement each : e.getStackTrace()) {
                own += each.getMethodName().equals("factorialTo") ? 1 : 0;
            }
            System.out.println(own);
        }
    }
}
