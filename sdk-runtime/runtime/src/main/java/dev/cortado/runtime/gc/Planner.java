package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * Chooses the new place of each object: in order of address, the lowest free one behind that of the
 * object before, around the pinned objects.
 *
 * <p>Where an object goes is left in its header: the bits 31..24, which are the same in all
 * descriptor addresses, are exclusive-ored with the distance in granules from the entry that the
 * forwarding table has for the object's old block. An object that stays keeps its header, and so
 * does what is not in the heap, so that one test of a header tells whether a reference must change.
 * An object too far from its block's entry, which takes a pinned object in between, stays as if it
 * were pinned. Dead memory gets a size, so that later passes need no bitmap.
 *
 * <p>Cost: some thirty instructions a live object. Source: R. Jones, A. Hosking, E. Moss, The
 * Garbage Collection Handbook, 3.2 (Lisp 2), 3.4 (one-pass algorithms: the table of blocks).
 */
@Unchecked
final class Planner {
    /** The bits of a header that hold how far an object goes. */
    static final int DISTANCE_SHIFT = 24;

    private static final int MOST_GRANULES = 255;

    private final HeapSpace space;
    private Address firstGap;
    private int high;

    Planner(HeapSpace space) {
        this.space = space;
    }

    /** Below this address nothing moves. */
    Address firstGap() {
        return firstGap;
    }

    /** The bits of descriptor addresses in which headers now say how far objects go. */
    int high() {
        return high;
    }

    /** Plans; whether any object moves. */
    boolean plan() {
        Address top = space.top();
        Address pins = space.markBits();
        Address oldEnd = space.firstObject();
        Address target = oldEnd;
        Address limit = GranuleBits.firstSetFrom(pins, target, top);
        Address nextPinned = limit;
        Address base = Address.zero();
        Address blockEnd = Address.zero();
        Address gap = Address.zero();
        Address first = GranuleBits.firstSetFrom(space.startBits(), oldEnd, top);
        high = first.isBelow(top) ? first.loadInt(0) & -1 << DISTANCE_SHIFT : 0;
        Address word = GranuleBits.wordOf(space.startBits(), oldEnd);
        Address block = GranuleBits.blockOf(oldEnd);
        while (block.isBelow(top)) {
            int bits = word.loadInt(0);
            while (bits != 0) {
                int lowest = bits & -bits;
                bits ^= lowest;
                Address object = block.plus((31 - Integer.numberOfLeadingZeros(lowest)) << 3);
                if (!oldEnd.isSame(object)) {
                    oldEnd.storeInt(HeapSpace.RUN_SIZE, object.minus(oldEnd) | HeapSpace.RUN_TAG);
                    if (gap.isZero()) {
                        gap = oldEnd;
                    }
                }
                int size = ObjectShape.heapBytes(object);
                oldEnd = object.plus(size);
                if (object.isSame(nextPinned)) {
                    nextPinned = GranuleBits.firstSetFrom(pins, oldEnd, top);
                    if (object.isSame(target)) {
                        target = oldEnd;
                        limit = nextPinned;
                    }
                    continue;
                }
                while (size > limit.minus(target)) {
                    target = limit.plus(ObjectShape.heapBytes(limit));
                    limit = GranuleBits.firstSetFrom(pins, target, top);
                }
                if (target.isSame(object)) {
                    target = oldEnd;
                    continue;
                }
                if (!object.isBelow(blockEnd)) {
                    blockEnd = HeapSpace.forwardingEnd(object);
                    base = target.plus(-8);
                    HeapSpace.forwardingEntry(space.forwarding(), object).storeAddress(0, base);
                }
                int granules = target.minus(base) >>> 3;
                if (granules > MOST_GRANULES) {
                    GranuleBits.set(pins, object);
                    if (object.isBelow(limit)) {
                        limit = object;
                    }
                    continue;
                }
                object.storeInt(0, object.loadInt(0) ^ granules << DISTANCE_SHIFT);
                target = target.plus(size);
            }
            word = word.plus(4);
            block = block.plus(GranuleBits.BLOCK_BYTES);
        }
        if (oldEnd.isBelow(top)) {
            oldEnd.storeInt(HeapSpace.RUN_SIZE, top.minus(oldEnd) | HeapSpace.RUN_TAG);
        }
        firstGap = gap.isZero() ? oldEnd : gap;
        return !blockEnd.isZero();
    }
}
