package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/** The list of free runs that a collection leaves, in order of address; nothing allocates. */
@Unchecked
final class FreeRuns {
    private Address first;
    private Address last;
    private Address starts;

    FreeRuns() {}

    /** Begins an empty list, whose runs get their start bits in a bitmap. */
    void begin(Address startBits) {
        starts = startBits;
        first = Address.zero();
        last = Address.zero();
    }

    /** Adds the memory from {@code from} up to {@code to}, above all runs so far; may be empty. */
    void add(Address from, Address to) {
        if (from.isBelow(to)) {
            HeapSpace.makeRun(starts, from, to.minus(from));
            from.storeAddress(HeapSpace.RUN_NEXT, Address.zero());
            if (first.isZero()) {
                first = from;
            } else {
                last.storeAddress(HeapSpace.RUN_NEXT, from);
            }
            last = from;
        }
    }

    Address first() {
        return first;
    }
}
