import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

public class SetsAndSetAlgebra {
    public static void main(String[] args) {
        Set<String> a = new HashSet<>();
        Set<String> b = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            a.add("k" + i % 12);
            b.add("k" + (i % 10 + 6));
        }
        System.out.println(a.size() + " " + b.size() + " " + a.add("k1") + " " + a.add("extra"));
        Set<String> union = new TreeSet<>(a);
        union.addAll(b);
        Set<String> both = new TreeSet<>(a);
        both.retainAll(b);
        Set<String> only = new TreeSet<>(a);
        only.removeAll(b);
        System.out.println(union);
        System.out.println(both + " " + only);
        System.out.println(
                a.containsAll(both)
                        + " "
                        + b.containsAll(a)
                        + " "
                        + a.equals(new HashSet<>(a))
                        + " "
                        + a.remove("k3")
                        + a.remove("k3"));
        System.out.println(a.hashCode());
        Set<Object> mixed = new HashSet<>();
        mixed.add(1);
        mixed.add(1L);
        mixed.add('1');
        mixed.add("1");
        mixed.add(null);
        System.out.println(
                mixed.size() + " " + mixed.contains(1) + mixed.contains(2) + mixed.contains(null));
    }
}
