import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class CollectionsUnderMemoryPressure {
    public static void main(String[] args) {
        Map<Integer, List<String>> m = new HashMap<>();
        TreeMap<String, Integer> t = new TreeMap<>();
        LinkedList<int[]> ring = new LinkedList<>();
        int seed = 1;
        for (int round = 0; round < 1500; round++) {
            seed = seed * 1103515245 + 12345;
            int key = (seed >>> 16) % 20;
            m.computeIfAbsent(key, k -> new ArrayList<>()).add("r" + round);
            if (m.get(key).size() > 5) {
                m.remove(key);
            }
            t.merge("k" + key, 1, Integer::sum);
            ring.add(new int[] {round, key});
            if (ring.size() > 10) {
                ring.removeFirst();
            }
        }
        int hash = 0;
        for (int k = 0; k < 20; k++) {
            hash = hash * 31 + (m.containsKey(k) ? m.get(k).hashCode() : 7);
        }
        System.out.println(hash);
        System.out.println(t);
        System.out.println(ring.getFirst()[0] + " " + ring.getLast()[1]);
    }
}
