package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/** The list of free runs that a collection leaves, in order of address; nothing allocates. */
@Unchecked
final class FreeRuns {
    private Address first;
    private Address last;
    private int largestBytes;

    FreeRuns() {}

    void begin() {
        first = Address.zero();
        last = Address.zero();
        largestBytes = 0;
    }

    /** Adds the memory from {@code from} up to {@code to}, above all runs so far; may be empty. */
    void add(Address from, Address to) {
        if (from.isBelow(to)) {
            int bytes = to.minus(from);
            from.storeInt(HeapSpace.RUN_SIZE, bytes | HeapSpace.RUN_TAG);
            from.storeAddress(HeapSpace.RUN_NEXT, Address.zero());
            if (first.isZero()) {
                first = from;
            } else {
                last.storeAddress(HeapSpace.RUN_NEXT, from);
            }
            last = from;
            if (bytes > largestBytes) {
                largestBytes = bytes;
            }
        }
    }

    Address first() {
        return first;
    }

    /** The bytes of the largest run. */
    int largestBytes() {
        return largestBytes;
    }
}
