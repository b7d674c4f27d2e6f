package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * Makes free runs of everything between the live objects, in address order, and moves nothing.
 *
 * <p>Cost: some twenty instructions a free run, and eight a word of bits.
 */
@Unchecked
final class Sweeper {
    private final HeapSpace space;
    private final FreeRuns runs;

    Sweeper(HeapSpace space, FreeRuns runs) {
        this.space = space;
        this.runs = runs;
    }

    /** Runs after {@link Extents}. */
    void sweep() {
        runs.begin(space.markBits());
        Address freeFrom = space.firstObject();
        Address block = GranuleBits.blockOf(freeFrom);
        Address end = space.aboveTop();
        Address word = GranuleBits.wordOf(space.startBits(), block);
        int last = 0;
        while (block.isBelow(end)) {
            int used = word.loadInt(0);
            int changes = used ^ (used << 1 | last);
            last = used >>> 31;
            while (changes != 0) {
                int granule = Integer.numberOfTrailingZeros(changes);
                Address at = block.plus(granule << 3);
                if ((used >>> granule & 1) != 0) {
                    runs.add(freeFrom, at);
                } else {
                    freeFrom = at;
                }
                changes &= changes - 1;
            }
            word = word.plus(4);
            block = block.plus(GranuleBits.BLOCK_BYTES);
        }
        runs.add(freeFrom, space.end());
        space.adoptMarked(runs, freeFrom);
    }
}
