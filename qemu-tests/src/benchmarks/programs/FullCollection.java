import dev.cortado.abi.NoInline;

/**
 * A full heap of records, every second one of them garbage, is collected: each record is a node, a
 * name of 8 to 39 bytes and a payload of 16 to 127 bytes.
 */
public final class FullCollection {
    static final class Item {
        Item next;
        byte[] name;
        byte[] payload;
        final int key;

        Item(Item next, byte[] name, byte[] payload, int key) {
            this.next = next;
            this.name = name;
            this.payload = payload;
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
        return new Item(next, new byte[8 + random(32)], new byte[16 + random(112)], key);
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
            item.payload = null;
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
        int objects = 3 * found;
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
