import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

public class HashMapsAndTheirViews {
    record Key(int n) {
        @Override
        public int hashCode() {
            return n % 3;
        }
    }

    public static void main(String[] args) {
        Map<String, Integer> m = new HashMap<>();
        String[] words = "the quick brown fox jumps over the lazy dog the end".split(" ");
        for (String w : words) {
            m.merge(w, 1, Integer::sum);
        }
        System.out.println(m.get("the") + " " + m.get("fox") + " " + m.get("cat") + " " + m.size());
        System.out.println(new TreeMap<>(m));
        System.out.println(m);
        System.out.println(
                m.put("fox", 10)
                        + " "
                        + m.putIfAbsent("cat", 5)
                        + " "
                        + m.putIfAbsent("cat", 6)
                        + " "
                        + m.remove("dog")
                        + " "
                        + m.remove("none"));
        System.out.println(
                m.computeIfAbsent("new", String::length)
                        + " "
                        + m.computeIfPresent("new", (k, v) -> null)
                        + " "
                        + m.compute("fox", (k, v) -> v + 1)
                        + " "
                        + m.getOrDefault("absent", -1));
        m.entrySet().removeIf(e -> e.getValue() == 1);
        for (Map.Entry<String, Integer> e : m.entrySet()) {
            e.setValue(e.getValue() * 2);
        }
        System.out.println(new TreeMap<>(m) + " " + m.containsKey("cat") + m.containsValue(22));
        m.put(null, 0);
        m.put("nothing", null);
        System.out.println(m.get(null) + " " + m.containsKey("nothing") + " " + m.get("nothing"));
        m.keySet().remove(null);
        m.values().remove(null);
        System.out.println(m.size());
        Map<Key, Integer> collisions = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            collisions.put(new Key(i), i);
        }
        int sum = 0;
        for (int i = 0; i < 60; i += 2) {
            sum += collisions.remove(new Key(i));
        }
        System.out.println(sum + " " + collisions.size() + " " + collisions.get(new Key(33)));
        Map<Integer, String> grown = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            grown.put(i * 37, "v" + i);
        }
        System.out.println(grown.get(37 * 150) + grown.size() + " " + grown.hashCode());
    }
}
