import dev.cortado.abi.NoInline;

/**
 * A full heap of small objects, every second pair of them garbage, is collected: each pair is a node
 * and a name of 4 to 27 bytes.
 */
public final class SmallObjectCollection {
    static final class Item {
        Item next;
        byte[] name;
        final int key;

        Item(Item next, byte[] name, int key) {
            this.next = next;
            this.name = name;
            this.key = key;
        }
    }

    private static Item live;
    private static Item dead;
    private static int seed = 1;

    private static int random(int bound) {
        // Knuth, TAOCP 2, 3.3.4: a linear congruential generator.
        seed = seed * 1_103_515_245 + 12_345;
        return (seed >>> 16) % bound;
    }

    private static Item item(Item next, int key) {
        return new Item(next, new byte[4 + random(24)], key);
    }

    /** Fills the heap; how many items of each list. */
    @NoInline
    private static int fill() {
        int pairs = 0;
        while (Runtime.getRuntime().freeMemory() > 512) {
            live = item(live, pairs);
            dead = item(dead, -pairs);
            pairs++;
        }
        return pairs;
    }

    /** Takes the garbage apart, so that a stale word on the stack keeps one item alive at most. */
    @NoInline
    private static void drop() {
        while (dead != null) {
            Item item = dead;
            dead = item.next;
            item.next = null;
            item.name = null;
        }
    }

    @NoInline
    private static void collect() {
        System.gc();
    }

    @NoInline
    private static void report(int pairs) {
        int found = 0;
        for (Item item = live; item != null; item = item.next) {
            if (item.key == pairs - 1 - found) {
                found++;
            }
        }
        int objects = 2 * found;
        Runtime runtime = Runtime.getRuntime();
        long bytes = runtime.totalMemory() - runtime.freeMemory();
        System.out.println(found == pairs ? "complete" : "objects are lost");
        System.out.println(objects + " objects of " + bytes / objects + " bytes");
        System.out.println(runtime.freeMemory() * 100 / runtime.totalMemory() + " % free");
    }

    public static void main(String[] args) {
        int pairs = fill();
        drop();
        collect();
        report(pairs);
    }
}
