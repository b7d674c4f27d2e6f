package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/**
 * Chooses the new place of each object: in order of address, the lowest free one behind that of the
 * objects before, around the pinned objects.
 *
 * <p>The forwarding table gets the place of the first granule of each block of 256 bytes that
 * moves, less a granule; the bitmap tells how many granules before an object go with it. Where no
 * pinned object is near, no object is looked at. Around one, the objects that begin in one block
 * stay together, above it if they don't fit below; where that would move them up, they stay as if
 * they were pinned.
 *
 * <p>Cost: some thirty instructions a block. Source: H. Kermany, E. Petrank, The Compressor, 2006.
 */
@Unchecked
final class Planner {
    private final HeapSpace space;

    Planner(HeapSpace space) {
        this.space = space;
    }

    void plan() {
        Address target = space.firstObject();
        Address limit = nextPinned(target);
        Address block = GranuleBits.blockOf(target);
        Address end = space.aboveTop();
        while (block.isBelow(end)) {
            Address word = GranuleBits.wordOf(space.startBits(), block);
            int moving = word.loadInt(0);
            Address next = block.plus(GranuleBits.BLOCK_BYTES);
            int begun = GranuleBits.wordOf(space.markBits(), block).loadInt(0) & moving;
            Address forwarding = GranuleBits.wordOf(space.forwarding(), block);
            if (!limit.isBelow(next)) {
                // What begins here ends below the pinned object, and goes down.
                forwarding.storeAddress(0, target.plus(-ObjectShape.GRANULE));
            } else if (begun != 0) {
                int before = count(moving & (begun & -begun) - 1);
                Address object = block.plus(Integer.numberOfTrailingZeros(begun) << 3);
                Address place = target.plus(before << 3);
                int bytes = groupBytes(block, moving & -(begun & -begun));
                while (bytes > limit.minus(place) && !object.isBelow(limit)) {
                    place = limit.plus(ObjectShape.heapBytes(limit));
                    limit = nextPinned(place);
                }
                if (bytes > limit.minus(place)) {
                    pin(block, begun);
                    moving = word.loadInt(0);
                    place = target.plus(before << 3);
                    limit = nextPinned(place);
                }
                target = place.plus(-before << 3);
                forwarding.storeAddress(0, target.plus(-ObjectShape.GRANULE));
            }
            if (moving != 0) {
                target = target.plus(Integer.bitCount(moving) << 3);
            }
            block = next;
        }
    }

    /** The bytes of the objects that begin in a block, as far as they move. */
    @NoInline
    private int groupBytes(Address block, int inBlock) {
        int granules = count(inBlock);
        int last = inBlock;
        Address next = block;
        while (last < 0) {
            next = next.plus(GranuleBits.BLOCK_BYTES);
            int moving = GranuleBits.wordOf(space.startBits(), next).loadInt(0);
            int marked = GranuleBits.wordOf(space.markBits(), next).loadInt(0);
            last = moving & ~(moving + 1) & (marked & -marked) - 1;
            granules += count(last);
        }
        return granules << 3;
    }

    /** Not inlined: a call is a quarter of the size. */
    @NoInline
    private static int count(int bits) {
        return Integer.bitCount(bits);
    }

    private void pin(Address block, int begun) {
        for (int bits = begun; bits != 0; bits &= bits - 1) {
            Pinner.pin(space, block.plus(Integer.numberOfTrailingZeros(bits) << 3));
        }
    }

    /** The first pinned object at or above an address, or the end of the heap. */
    @NoInline
    private Address nextPinned(Address from) {
        Address block = GranuleBits.blockOf(from);
        Address end = space.aboveTop();
        int above = -1 << (from.toInt() >>> 3 & 31);
        while (block.isBelow(end)) {
            int pinned =
                    GranuleBits.wordOf(space.markBits(), block).loadInt(0)
                            & ~GranuleBits.wordOf(space.startBits(), block).loadInt(0)
                            & above;
            if (pinned != 0) {
                return block.plus(Integer.numberOfTrailingZeros(pinned) << 3);
            }
            above = -1;
            block = block.plus(GranuleBits.BLOCK_BYTES);
        }
        return space.end();
    }
}
