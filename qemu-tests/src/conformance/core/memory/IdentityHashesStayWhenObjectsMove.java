import java.util.HashSet;
import java.util.IdentityHashMap;

public class IdentityHashesStayWhenObjectsMove {
    static Object[] objects = new Object[60];
    static int[] hashes = new int[60];

    static void garbage(int count) {
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[i % 50];
            if (bytes.length == 51) {
                throw new AssertionError();
            }
        }
    }

    static int changed() {
        int changed = 0;
        for (int i = 0; i < objects.length; i++) {
            if (System.identityHashCode(objects[i]) != hashes[i]) {
                changed++;
            }
        }
        return changed;
    }

    public static void main(String[] args) {
        for (int i = 0; i < objects.length; i++) {
            garbage(3);
            objects[i] = i % 2 == 0 ? new Object() : "text " + i;
            hashes[i] = System.identityHashCode(objects[i]);
        }
        System.gc();
        System.out.println(changed());
        System.out.println(objects[0].hashCode() == hashes[0]);
        HashSet<Integer> distinct = new HashSet<>();
        for (int hash : hashes) {
            distinct.add(hash);
        }
        System.out.println(distinct.size() > 55);
        IdentityHashMap<Object, Integer> map = new IdentityHashMap<>();
        HashSet<Object> set = new HashSet<>();
        for (int i = 0; i < objects.length; i += 2) {
            map.put(objects[i], i);
            set.add(objects[i]);
        }
        for (int round = 0; round < 5; round++) {
            garbage(2000);
            System.gc();
            int found = 0;
            for (int i = 0; i < objects.length; i++) {
                boolean expected = i % 2 == 0;
                if (map.containsKey(objects[i]) == expected
                        && set.contains(objects[i]) == expected
                        && (!expected || map.get(objects[i]) == i)) {
                    found++;
                }
            }
            System.out.println(changed() + " changed, " + found + " found");
        }
        for (int round = 0; round < 400; round++) {
            new Object().hashCode();
        }
        System.gc();
        System.out.println(changed());
        System.out.println(System.identityHashCode(null));
    }
}
