import java.io.Serializable;
import java.util.Comparator;
import java.util.function.Supplier;

public class IntersectionCasts {
    interface Marker {}

    interface Greets {
        default String greet() {
            return "hi";
        }
    }

    static <T extends Comparable<T> & Serializable> T larger(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static <T extends Supplier<String> & Greets> String both(T t) {
        return t.get() + t.greet();
    }

    static class Both implements Supplier<String>, Greets {
        public String get() {
            return "both ";
        }
    }

    public static void main(String[] args) {
        Runnable r = (Runnable & Marker) () -> System.out.println("ran");
        r.run();
        System.out.println(r instanceof Marker);
        Supplier<String> s = (Supplier<String> & Greets) () -> "lambda ";
        System.out.println(s.get() + ((Greets) s).greet());
        System.out.println(larger("apple", "pear") + larger(3, 2));
        System.out.println(both(new Both()));
        Comparator<String> c = (Comparator<String> & Marker) (a, b) -> b.compareTo(a);
        System.out.println(
                c.compare("a", "b")
                        + " "
                        + (c instanceof Marker)
                        + " "
                        + c.reversed().compare("a", "b"));
    }
}
