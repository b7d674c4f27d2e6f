import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

public class ImmutableCollections {
    static void refuse(Collection<Integer> c) {
        try {
            c.add(1);
            System.out.println("added");
        } catch (UnsupportedOperationException e) {
            System.out.println("refused");
        }
    }

    public static void main(String[] args) {
        refuse(List.of());
        refuse(List.of(1, 2, 3));
        refuse(Set.of(4));
        refuse(Collections.emptyList());
        refuse(Collections.unmodifiableList(Arrays.asList(1, 2)));
        refuse(Arrays.asList(1, 2));
        refuse(List.copyOf(Arrays.asList(5, 6)));
        refuse(Collections.nCopies(3, 9));
        refuse(Collections.singleton(1));
        System.out.println(
                List.of(1, 2, 3).equals(Arrays.asList(1, 2, 3))
                        + " "
                        + List.of(1, 2, 3).hashCode()
                        + " "
                        + List.of(1, 2, 3, 4, 5, 6, 7));
        System.out.println(
                new TreeSet<>(Set.of(5, 1, 4, 2, 3))
                        + " "
                        + Set.of(1, 2, 3).contains(2)
                        + " "
                        + Set.of("x").size());
        Map<String, Integer> m = Map.of("one", 1, "two", 2, "three", 3, "four", 4);
        System.out.println(new TreeMap<>(m) + " " + m.get("two") + " " + m.containsKey("five"));
        System.out.println(new TreeMap<>(Map.ofEntries(Map.entry("a", 1), Map.entry("b", 2))));
        try {
            List.of(1, null);
        } catch (NullPointerException e) {
            System.out.println("no nulls");
        }
        try {
            Set.of(1, 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Map.of("k", 1, "k", 2);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        List<Integer> fixed = Arrays.asList(3, 1, 2);
        Collections.sort(fixed);
        System.out.println(fixed + " " + Collections.nCopies(3, "ab"));
    }
}
