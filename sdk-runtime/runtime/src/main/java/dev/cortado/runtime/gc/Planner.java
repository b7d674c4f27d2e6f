package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/**
 * Chooses the new place of each object: in order of address, the lowest free one behind that of the
 * objects before, around the pinned objects.
 *
 * <p>The forwarding table gets the place behind the last granule that moves of each block of 256
 * bytes; the bitmap tells how many granules from an object on go with it. Where no pinned object is
 * near, no object is looked at. Around one, the objects that begin in one block stay together,
 * above it if they don't fit below; where that would move them up, they stay as if they were
 * pinned.
 *
 * <p>Cost: some thirty instructions a block. Source: H. Kermany, E. Petrank, The Compressor, 2006.
 */
@Unchecked
final class Planner {
    private final HeapSpace space;

    /** Set in a place of the table, which is a number of granules: shifting it out is free. */
    private static final int BEHIND_GAP = 0x8000_0000;

    Planner(HeapSpace space) {
        this.space = space;
    }

    /** Whether a place of the table is not right behind that of the block before. */
    static boolean isBehindGap(int place) {
        return place < 0;
    }

    void plan() {
        Address first = space.firstObject();
        Address limit = nextPinned(first);
        int target = first.toInt() >>> 3;
        Address starts = space.startBits();
        Address word = GranuleBits.wordOf(starts, first);
        Address end = GranuleBits.wordOf(starts, space.aboveTop());
        Address pinned = GranuleBits.wordOf(starts, limit);
        int toMarks = space.markBits().minus(starts);
        int toTable = space.forwarding().minus(starts);
        while (word.isBelow(end)) {
            int moving = word.loadInt(0);
            int gap = 0;
            int begun = 0;
            if (!word.isBelow(pinned)) {
                begun = word.plus(toMarks).loadInt(0) & moving;
            }
            if (begun != 0) {
                Address block = Address.of(word.minus(starts) << 6);
                Address object = block.plus(Integer.numberOfTrailingZeros(begun) << 3);
                int before = GranuleBits.count(moving & (begun & -begun) - 1);
                int bytes = groupBytes(block, moving & -(begun & -begun));
                Address place = Address.of(target + before << 3);
                while (bytes > limit.minus(place) && !object.isBelow(limit)) {
                    place = limit.plus(ObjectShape.heapBytes(limit));
                    limit = nextPinned(place);
                    gap = BEHIND_GAP;
                }
                if (bytes > limit.minus(place)) {
                    pin(block, begun);
                    moving = word.loadInt(0);
                    place = Address.of(target + before << 3);
                    limit = nextPinned(place);
                    gap = 0;
                }
                target = (place.toInt() >>> 3) - before;
                pinned = GranuleBits.wordOf(starts, limit);
            }
            target += Integer.bitCount(moving);
            word.plus(toTable).storeInt(0, target | gap);
            word = word.plus(4);
        }
    }

    /** The bytes of the objects that begin in a block, as far as they move. */
    @NoInline
    private int groupBytes(Address block, int inBlock) {
        int granules = GranuleBits.count(inBlock);
        int last = inBlock;
        Address next = block;
        while (last < 0) {
            next = next.plus(GranuleBits.BLOCK_BYTES);
            int moving = GranuleBits.wordOf(space.startBits(), next).loadInt(0);
            int marked = GranuleBits.wordOf(space.markBits(), next).loadInt(0);
            last = moving & ~(moving + 1) & (marked & -marked) - 1;
            granules += GranuleBits.count(last);
        }
        return granules << 3;
    }

    private void pin(Address block, int begun) {
        for (int bits = begun; bits != 0; bits &= bits - 1) {
            Pinner.pin(space, block.plus(Integer.numberOfTrailingZeros(bits) << 3));
        }
    }

    /** The first pinned object at or above an address, or the end of the heap. */
    @NoInline
    private Address nextPinned(Address from) {
        Address marks = space.markBits();
        Address word = GranuleBits.wordOf(marks, from);
        Address last = GranuleBits.wordOf(marks, space.highestPinned());
        int toMoving = space.startBits().minus(marks);
        int above = -1 << (from.toInt() >>> 3 & 31);
        while (!last.isBelow(word)) {
            int pinned = word.loadInt(0) & ~word.plus(toMoving).loadInt(0) & above;
            if (pinned != 0) {
                Address block = Address.of(word.minus(marks) << 6);
                return block.plus(Integer.numberOfTrailingZeros(pinned) << 3);
            }
            above = -1;
            word = word.plus(4);
        }
        return space.end();
    }
}
