package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.ReferenceLayout;
import dev.cortado.abi.Unchecked;

/**
 * Makes free runs of everything between the marked objects, in address order, and clears references
 * to what died.
 *
 * <p>Cost: linear in the marked objects and the words of mark bits.
 */
@Unchecked
final class Sweeper {
    private final HeapSpace space;
    private final Marker marker;
    private Address firstRun;
    private Address lastRun;
    private Address cleared;

    Sweeper(HeapSpace space, Marker marker) {
        this.space = space;
        this.marker = marker;
    }

    void sweep() {
        firstRun = Address.zero();
        lastRun = Address.zero();
        dropDeadCleared();
        Address end = space.end();
        Address freeFrom = space.firstObject();
        Address word = GranuleBits.wordOf(space.markBits(), freeFrom);
        Address block = GranuleBits.blockOf(freeFrom);
        while (block.isBelow(end)) {
            int bits = word.loadInt(0);
            while (bits != 0) {
                int lowest = bits & -bits;
                bits ^= lowest;
                Address object = block.plus((31 - Integer.numberOfLeadingZeros(lowest)) << 3);
                addRun(freeFrom, object);
                clearDeadReferent(object);
                freeFrom = object.plus(ObjectShape.heapBytes(object));
            }
            word = word.plus(4);
            block = block.plus(GranuleBits.BLOCK_BYTES);
        }
        addRun(freeFrom, end);
        space.replaceFreeRuns(firstRun);
    }

    /**
     * Takes the list of cleared references that nobody has taken yet, linked by their discovered
     * field; may be null.
     */
    Address takeCleared() {
        Address list = cleared;
        cleared = Address.zero();
        return list;
    }

    private void addRun(Address from, Address to) {
        if (from.isBelow(to)) {
            from.storeInt(HeapSpace.RUN_BYTES, to.minus(from));
            from.storeAddress(HeapSpace.RUN_NEXT, Address.zero());
            if (firstRun.isZero()) {
                firstRun = from;
            } else {
                lastRun.storeAddress(HeapSpace.RUN_NEXT, from);
            }
            lastRun = from;
        }
    }

    private void clearDeadReferent(Address object) {
        if (ObjectShape.kind(ObjectShape.descriptor(object))
                < ClassDescriptorLayout.KIND_REFERENCE_OBJECT) {
            return;
        }
        Address referent = object.loadAddress(ReferenceLayout.REFERENT);
        if (space.contains(referent) && !marker.isMarked(referent)) {
            object.storeAddress(ReferenceLayout.REFERENT, Address.zero());
            object.storeAddress(ReferenceLayout.DISCOVERED, cleared);
            cleared = object;
        }
    }

    /** A reference object that died itself is never enqueued (java.lang.ref, "Notification"). */
    private void dropDeadCleared() {
        Address live = Address.zero();
        Address reference = cleared == null ? Address.zero() : cleared;
        while (!reference.isZero()) {
            Address next = reference.loadAddress(ReferenceLayout.DISCOVERED);
            if (marker.isMarked(reference)) {
                reference.storeAddress(ReferenceLayout.DISCOVERED, live);
                live = reference;
            }
            reference = next;
        }
        cleared = live;
    }
}
