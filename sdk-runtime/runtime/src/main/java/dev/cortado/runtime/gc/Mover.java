package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/**
 * Moves the objects to the places that the planner chose, in order of address, and makes free runs
 * of what is left between them.
 *
 * <p>Block by block, the granules that move are copied, as many at a time as lie together; the
 * block's start bits go with them, in the bitmap of the marks. An object moves down, to where all
 * objects have moved already, so that nothing live is overwritten. Cost: some forty instructions a
 * block, twenty for each piece of memory that moves together, and four for each eight bytes.
 */
@Unchecked
final class Mover {
    private final HeapSpace space;
    private final FreeRuns runs;

    Mover(HeapSpace space, FreeRuns runs) {
        this.space = space;
        this.runs = runs;
    }

    /** Runs after {@link Planner} and {@link Updater}. */
    void move() {
        Address marks = space.markBits();
        int toMoving = space.startBits().minus(marks);
        int toTable = space.forwarding().minus(marks);
        Address block = GranuleBits.blockOf(space.firstObject());
        Address end = space.aboveTop();
        Address word = GranuleBits.wordOf(marks, block);
        runs.begin(marks);
        Address target = space.firstObject();
        while (block.isBelow(end)) {
            int begun = word.loadInt(0);
            int moving = word.plus(toMoving).loadInt(0);
            word.storeInt(0, begun & ~moving);
            begun &= moving;
            int place = word.plus(toTable).loadInt(0);
            if (Planner.isBehindGap(place)) {
                target = aroundPinned(block, moving, begun, target, place);
                moving &= -(begun & -begun);
            }
            if (moving != 0) {
                target = slide(marks, block, moving, begun, target);
            }
            word = word.plus(4);
            block = block.plus(GranuleBits.BLOCK_BYTES);
        }
        space.adoptMarked(runs, free(target, space.end()));
    }

    /**
     * Where the objects that begin in a block go when those before end below a pinned object; moves
     * what those have in this block.
     */
    @NoInline
    private Address aroundPinned(Address block, int moving, int begun, Address target, int place) {
        Address filled = target;
        for (int bits = moving & (begun & -begun) - 1; bits != 0; bits &= bits - 1) {
            Address from = block.plus(Integer.numberOfTrailingZeros(bits) << 3);
            copyGranule(from, filled);
            filled = filled.plus(ObjectShape.GRANULE);
        }
        Address base = Address.of(place - GranuleBits.count(moving) << 3);
        Address next = base.plus(filled.minus(target));
        free(filled, next);
        return next;
    }

    /** Moves the granules of a block whose bits are set; where the next ones go. */
    @AlwaysInline
    private static Address slide(
            Address marks, Address block, int moving, int begun, Address target) {
        Address to = target;
        int left = moving;
        int starts = 0;
        int done = 0;
        while (left != 0) {
            int rest = left & left + (left & -left);
            int together = left ^ rest;
            int first = Integer.numberOfTrailingZeros(together);
            int granules = Integer.SIZE - Integer.numberOfLeadingZeros(together) - first;
            starts |= Integer.rotateRight(begun & together, first - done);
            done += granules;
            Address from = block.plus(first << 3);
            Address end = from.plus(granules << 3);
            do {
                copyGranule(from, to);
                from = from.plus(ObjectShape.GRANULE);
                to = to.plus(ObjectShape.GRANULE);
            } while (from.isBelow(end));
            left = rest;
        }
        begin(marks, starts, target);
        return to;
    }

    /** Sets the start bits of what moves to an address. */
    @AlwaysInline
    private static void begin(Address starts, int bits, Address target) {
        int shift = target.toInt() >>> 3 & 31;
        Address word = GranuleBits.wordOf(starts, target);
        word.storeInt(0, word.loadInt(0) | bits << shift);
        int above = bits >>> 1 >>> (31 - shift);
        if (above != 0) {
            word.storeInt(4, word.loadInt(4) | above);
        }
    }

    @AlwaysInline
    private static void copyGranule(Address from, Address to) {
        int low = from.loadInt(0);
        int high = from.loadInt(4);
        to.storeInt(0, low);
        to.storeInt(4, high);
    }

    /**
     * Makes free runs of what is between the pinned objects of a range, in which nothing else is
     * left; where the last one begins.
     */
    @NoInline
    private Address free(Address from, Address to) {
        Address at = from;
        Address pinned = GranuleBits.firstSetFrom(space.markBits(), at, to);
        while (pinned.isBelow(to)) {
            runs.add(at, pinned);
            at = pinned.plus(ObjectShape.heapBytes(pinned));
            pinned = GranuleBits.firstSetFrom(space.markBits(), at, to);
        }
        runs.add(at, to);
        return at;
    }
}
