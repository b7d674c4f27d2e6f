package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.gc.IdentityTable;

/**
 * Identity hash codes: of objects in the heap, which move, a number kept in a table from the first
 * time it is asked for; of objects of the image, from their address.
 *
 * <p>Not safe in interrupts. May allocate.
 */
@Unchecked
public final class IdentityHash {
    /**
     * The odd integer nearest to 2^32 over the golden ratio: spreads neighbours. Knuth, TAOCP 3,
     * 6.4.
     */
    private static final int GOLDEN = 0x9E37_79B9;

    private static int[] table;
    private static int last;

    private IdentityHash() {}

    static int[] table() {
        return table;
    }

    /**
     * The identity hash code of an object, 0 for null; never negative. Throws OutOfMemoryError when
     * the table can't grow.
     */
    @NoInline
    public static int of(Object object) {
        Address address = Address.ofObject(object);
        if (!Heap.contains(address)) {
            return (address.toInt() >>> 2) * GOLDEN >>> 1;
        }
        if (table != null) {
            int code = IdentityTable.find(Address.ofObject(table), address);
            if (code >= 0) {
                return code;
            }
        }
        if (table == null || IdentityTable.isFull(Address.ofObject(table))) {
            grow();
        }
        last += GOLDEN;
        int code = (last ^ last >>> 15) >>> 1;
        IdentityTable.add(Address.ofObject(table), address, code);
        return code;
    }

    private static void grow() {
        int capacity =
                table == null
                        ? IdentityTable.FIRST_CAPACITY
                        : 2 * IdentityTable.capacity(Address.ofObject(table));
        int[] larger = new int[IdentityTable.length(capacity)];
        IdentityTable.initialize(Address.ofObject(larger), capacity);
        if (table != null) {
            IdentityTable.addAll(Address.ofObject(larger), Address.ofObject(table));
        }
        table = larger;
    }
}
