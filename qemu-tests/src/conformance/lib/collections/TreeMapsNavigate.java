import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

public class TreeMapsNavigate {
    public static void main(String[] args) {
        NavigableMap<Integer, String> m = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            m.put(i * 17 % 50 * 2, "v" + i);
        }
        System.out.println(
                m.firstKey()
                        + " "
                        + m.lastEntry()
                        + " "
                        + m.floorKey(31)
                        + " "
                        + m.ceilingKey(31)
                        + " "
                        + m.lowerKey(0)
                        + " "
                        + m.higherKey(98));
        System.out.println(
                m.headMap(10) + " " + m.tailMap(94, false) + " " + m.subMap(20, true, 26, true));
        for (int i = 0; i < 100; i += 4) {
            m.remove(i);
        }
        System.out.println(m.size() + " " + m.descendingMap().headMap(80));
        m.subMap(20, 60).clear();
        System.out.println(m.keySet() + " " + m.pollFirstEntry() + " " + m.pollLastEntry());
        TreeMap<String, Integer> byLength =
                new TreeMap<>(
                        Comparator.comparing(String::length)
                                .thenComparing(Comparator.reverseOrder()));
        String[] words = {"bb", "a", "ccc", "b", "aa", "dddd", "c"};
        for (String w : words) {
            byLength.merge(w, 1, Integer::sum);
        }
        System.out.println(byLength);
        TreeSet<Integer> s = new TreeSet<>();
        for (int i = 0; i < 20; i++) {
            s.add((i * 7 + 3) % 20);
        }
        System.out.println(
                s.first()
                        + " "
                        + s.last()
                        + " "
                        + s.headSet(5)
                        + s.descendingSet().tailSet(3)
                        + s.ceiling(21));
        try {
            new TreeMap<String, Integer>().put(null, 1);
        } catch (NullPointerException e) {
            System.out.println("null key");
        }
        int sum = 0;
        for (Map.Entry<Integer, String> e : m.entrySet()) {
            sum += e.getKey() * e.getValue().length();
        }
        System.out.println(sum);
    }
}
