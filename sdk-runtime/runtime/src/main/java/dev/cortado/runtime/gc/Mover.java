package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/**
 * Moves the objects to the places that the planner chose, in order of address, and makes free runs
 * of what is left between them.
 *
 * <p>An object moves down, to where all objects have moved already, so that nothing live is
 * overwritten. Cost: some thirty instructions an object and four for each eight bytes moved.
 */
@Unchecked
final class Mover {
    private final HeapSpace space;
    private final FreeRuns runs;

    Mover(HeapSpace space, FreeRuns runs) {
        this.space = space;
        this.runs = runs;
    }

    /** Moves everything from {@code firstGap} on; below it there are no gaps. */
    void move(Address firstGap, int high) {
        Address top = space.top();
        Address base = Address.zero();
        Address blockEnd = Address.zero();
        Address starts = space.startBits();
        Address pins = space.markBits();
        Address nextPinned = GranuleBits.firstSetFrom(pins, firstGap, top);
        GranuleBits.clear(starts, firstGap, space.aboveTop());
        runs.begin();
        Address filled = firstGap;
        Address object = firstGap;
        while (object.isBelow(top)) {
            int header = object.loadInt(0);
            if ((header & HeapSpace.RUN_TAG) != 0) {
                object = object.plus(header - HeapSpace.RUN_TAG);
                continue;
            }
            Address descriptor = Updater.descriptor(header, high);
            int size = ObjectShape.roundToGranule(ObjectShape.bytes(object, descriptor));
            Address oldEnd = object.plus(size);
            int granules = (header ^ high) >>> Planner.DISTANCE_SHIFT;
            Address target = object;
            if (granules == 0) {
                if (object.isSame(nextPinned)) {
                    nextPinned = GranuleBits.firstSetFrom(pins, oldEnd, top);
                    GranuleBits.set(starts, object);
                    object = oldEnd;
                    continue;
                }
            } else {
                if (!object.isBelow(blockEnd)) {
                    blockEnd = HeapSpace.forwardingEnd(object);
                    base = HeapSpace.forwardingEntry(space.forwarding(), object).loadAddress(0);
                }
                target = base.plus(granules << 3);
                object.storeAddress(0, descriptor);
                copy(object, oldEnd, target);
            }
            if (!filled.isSame(target)) {
                free(filled, target);
            }
            filled = target.plus(size);
            GranuleBits.set(starts, target);
            object = oldEnd;
        }
        while (true) {
            Address pinned = GranuleBits.firstSetFrom(pins, filled, top);
            if (!pinned.isBelow(top)) {
                break;
            }
            runs.add(filled, pinned);
            filled = pinned.plus(ObjectShape.heapBytes(pinned));
        }
        runs.add(filled, space.end());
        space.replaceFreeRuns(runs.first(), filled);
    }

    /** Copies granules to lower addresses, two at a time. */
    @AlwaysInline
    private static void copy(Address from, Address end, Address target) {
        Address at = from;
        Address to = target;
        if ((end.minus(from) & 8) != 0) {
            copyGranule(at, to);
            at = at.plus(8);
            to = to.plus(8);
        }
        while (at.isBelow(end)) {
            copyGranule(at, to);
            copyGranule(at.plus(8), to.plus(8));
            at = at.plus(16);
            to = to.plus(16);
        }
    }

    @AlwaysInline
    private static void copyGranule(Address from, Address to) {
        int low = from.loadInt(0);
        int high = from.loadInt(4);
        to.storeInt(0, low);
        to.storeInt(4, high);
    }

    /** Makes free runs of what is between the pinned objects of a range. */
    @NoInline
    private void free(Address from, Address to) {
        Address at = from;
        while (at.isBelow(to)) {
            Address pinned = GranuleBits.firstSetFrom(space.markBits(), at, to);
            runs.add(at, pinned);
            at = pinned.isBelow(to) ? pinned.plus(ObjectShape.heapBytes(pinned)) : pinned;
        }
    }
}
