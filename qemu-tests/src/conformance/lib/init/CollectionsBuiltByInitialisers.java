import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

public class CollectionsBuiltByInitialisers {
    enum Kind {
        ONE,
        TWO
    }

    static final Map<String, Integer> COUNTS = new HashMap<>();
    static final List<String> NAMES = new ArrayList<>(List.of("x", "y"));
    static final Set<Object> IDENTITIES = new HashSet<>();
    static final Object MARK = new Object();
    static final Map<Kind, String> KINDS = new EnumMap<>(Map.of(Kind.TWO, "two"));
    static final Map<Kind, Integer> BY_KIND = new HashMap<>();
    static final TreeMap<Integer, String> SORTED = new TreeMap<>();
    static final Map<String, String> FIXED = Map.of("k", "v", "l", "w");

    static {
        for (int i = 0; i < 20; i++) {
            COUNTS.put("k" + i, i);
            SORTED.put(i * 7 % 20, "s" + i);
        }
        IDENTITIES.add(MARK);
        IDENTITIES.add(Kind.ONE);
        BY_KIND.put(Kind.ONE, 1);
        BY_KIND.put(Kind.TWO, 2);
    }

    public static void main(String[] args) {
        System.out.println(COUNTS.get("k7") + " " + COUNTS.size() + " " + SORTED.get(3));
        for (int i = 10; i < 40; i++) {
            COUNTS.merge("k" + i, 1, Integer::sum);
            NAMES.add("n" + i);
        }
        System.out.println(
                COUNTS.size()
                        + " "
                        + COUNTS.get("k15")
                        + " "
                        + COUNTS.get("k39")
                        + " "
                        + NAMES.size());
        System.out.println(
                IDENTITIES.contains(MARK)
                        + " "
                        + IDENTITIES.contains(Kind.ONE)
                        + " "
                        + IDENTITIES.contains(new Object()));
        System.out.println(
                KINDS
                        + " "
                        + BY_KIND.get(Kind.TWO)
                        + " "
                        + FIXED.get("l")
                        + FIXED.containsKey("z"));
        SORTED.headMap(15).clear();
        System.out.println(SORTED);
    }
}
