import java.util.*;
import java.util.function.*;

/** What generated programs share. */
class Support {
    private static final int FUEL = 1500;

    private static int fuel;
    private static long hash;

    enum Color {
        RED,
        GREEN,
        BLUE
    }

    record Pair(int number, String name) {}

    static final class Oops extends IllegalStateException {
        Oops(int code) {
            super("oops " + code);
        }
    }

    static final class OutOfFuel extends Error {}

    /** Ends programs that would run long. */
    static void tick() {
        if (--fuel < 0) {
            throw new OutOfFuel();
        }
    }

    static void mix(long value) {
        hash = hash * 31 + value;
    }

    static void mix(boolean value) {
        mix(value ? 1 : 2);
    }

    static void mix(double value) {
        mix(Double.doubleToLongBits(value));
    }

    static void mix(Object value) {
        switch (value) {
            case null -> mix(3);
            case String text -> mix(text.hashCode());
            case Integer number -> mix((long) number);
            case int[] array -> mix(Arrays.hashCode(array));
            case long[] array -> mix(Arrays.hashCode(array));
            case List<?> list -> mix(list.hashCode());
            case Map<?, ?> map -> mix(map.toString().hashCode());
            case Pair pair -> mix(pair.toString().hashCode());
            case NullPointerException _ -> mix(4);
            case ClassCastException _ -> mix(5);
            case RuntimeException failure -> mix(failure.toString().hashCode());
            default -> mix(value.getClass().getName().hashCode());
        }
    }

    /** Keeps a condition from being a constant. */
    static boolean truth(boolean value) {
        return value;
    }

    static String clip(String text) {
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    static void perform(Runnable action) {
        action.run();
    }

    static <T extends Comparable<T>> T larger(T a, T b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    @SafeVarargs
    static <T> List<T> listOf(T... elements) {
        return new ArrayList<>(Arrays.asList(elements));
    }

    static Map<String, Integer> mapOf(String key, Integer value, String other, Integer otherValue) {
        Map<String, Integer> map = new TreeMap<>();
        map.put(key, value);
        map.put(other, otherValue);
        return map;
    }

    /** Runs a program and prints its name, how it ended and its hash. */
    static void program(String name, Runnable program) {
        fuel = FUEL;
        hash = 17;
        String end = "ended";
        try {
            program.run();
        } catch (RuntimeException failure) {
            mix(failure);
            end = failure.getClass().getName();
        } catch (OutOfFuel _) {
            end = "out of fuel";
        } catch (OutOfMemoryError | StackOverflowError limit) {
            end = "limit " + limit.getClass().getName();
        } catch (Error failure) {
            end = failure.getClass().getName();
        }
        System.out.println(name + ": " + end + ", " + Long.toHexString(hash));
    }
}
