package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.gc.IdentityTable;
import dev.cortado.runtime.sched.Scheduler;

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
        if (ImageConstants.threads()) {
            Scheduler.lock();
        }
        int code = table == null ? -1 : IdentityTable.find(Address.ofObject(table), address);
        while (code < 0) {
            if (table == null || isFull()) {
                grow();
                // Another thread may have come first, while memory was allocated.
                code = ImageConstants.threads() ? findAgain(address) : -1;
            } else {
                last += GOLDEN;
                code = (last ^ last >>> 15) >>> 1;
                IdentityTable.add(Address.ofObject(table), address, code);
            }
        }
        if (ImageConstants.threads()) {
            Scheduler.unlock();
        }
        return code;
    }

    private static int findAgain(Address address) {
        return IdentityTable.find(Address.ofObject(table), address);
    }

    private static boolean isFull() {
        return IdentityTable.isFull(Address.ofObject(table));
    }

    /** Makes place for another entry. */
    private static void grow() {
        int capacity =
                table == null
                        ? IdentityTable.FIRST_CAPACITY
                        : 2 * IdentityTable.capacity(Address.ofObject(table));
        int length = IdentityTable.length(capacity);
        // Collects if there is not: then entries of dead objects go, which may be enough.
        Heap.isFree(length * 4);
        if (table != null && !isFull()) {
            return;
        }
        if (ImageConstants.threads()) {
            Scheduler.unlock();
        }
        int[] larger = new int[length];
        if (ImageConstants.threads()) {
            Scheduler.lock();
            if (table != null && IdentityTable.capacity(Address.ofObject(table)) >= capacity) {
                return;
            }
        }
        IdentityTable.initialize(Address.ofObject(larger), capacity);
        if (table != null) {
            IdentityTable.addAll(Address.ofObject(larger), Address.ofObject(table));
        }
        table = larger;
    }
}
