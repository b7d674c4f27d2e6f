import java.util.BitSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.WeakHashMap;

public class SpecialMaps {
    public static void main(String[] args) {
        Map<String, Integer> identity = new IdentityHashMap<>();
        String a = new String("key");
        identity.put(a, 1);
        identity.put(new String("key"), 2);
        identity.put(a, 3);
        System.out.println(
                identity.size() + " " + identity.get(a) + " " + identity.get(new String("key")));
        Hashtable<String, Integer> table = new Hashtable<>();
        table.put("x", 1);
        table.put("y", 2);
        System.out.println(new TreeMap<>(table) + " " + table.containsKey("x"));
        try {
            table.put("z", null);
        } catch (NullPointerException e) {
            System.out.println("no nulls");
        }
        Map<String, Integer> weak = new WeakHashMap<>();
        weak.put("literal", 1);
        System.out.println(weak.get("literal"));
        Properties p = new Properties();
        p.setProperty("k", "v");
        System.out.println(p.getProperty("k") + p.getProperty("none", "default"));
        BitSet bits = new BitSet();
        bits.set(1);
        bits.set(70, 75);
        bits.flip(72);
        System.out.println(
                bits
                        + " "
                        + bits.cardinality()
                        + " "
                        + bits.nextSetBit(2)
                        + " "
                        + bits.nextClearBit(70)
                        + " "
                        + bits.length());
        BitSet other = BitSet.valueOf(new long[] {0b1010});
        other.or(bits);
        other.andNot(BitSet.valueOf(new long[] {8}));
        System.out.println(other + " " + other.intersects(bits) + " " + other.equals(bits));
    }
}
