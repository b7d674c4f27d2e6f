import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class LinkedHashMapsKeepOrder {
    public static void main(String[] args) {
        Map<String, Integer> m = new LinkedHashMap<>();
        m.put("z", 1);
        m.put("a", 2);
        m.put("m", 3);
        m.put("z", 4);
        m.remove("a");
        m.put("a", 5);
        System.out.println(m + " " + m.keySet() + " " + m.values());
        Map<Integer, Integer> lru =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                        return size() > 3;
                    }
                };
        for (int i = 0; i < 5; i++) {
            lru.put(i, i * i);
            lru.get(2);
        }
        System.out.println(lru);
        Set<Integer> s = new LinkedHashSet<>(List.of(5, 3, 9));
        s.add(3);
        s.add(1);
        System.out.println(s + " " + ((LinkedHashSet<Integer>) s).reversed());
        LinkedHashMap<String, Integer> q = new LinkedHashMap<>(m);
        q.putFirst("first", 0);
        System.out.println(q + " " + q.pollLastEntry() + " " + q.firstEntry());
    }
}
