package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * Makes free runs of everything between the live objects, in address order, and moves nothing.
 *
 * <p>Cost: some twenty instructions a live object, and four a word of bits.
 */
@Unchecked
final class Sweeper {
    private final HeapSpace space;
    private final FreeRuns runs;

    Sweeper(HeapSpace space, FreeRuns runs) {
        this.space = space;
        this.runs = runs;
    }

    void sweep() {
        runs.begin();
        Address top = space.top();
        Address freeFrom = space.firstObject();
        Address word = GranuleBits.wordOf(space.startBits(), freeFrom);
        Address block = GranuleBits.blockOf(freeFrom);
        while (block.isBelow(top)) {
            int bits = word.loadInt(0);
            while (bits != 0) {
                int lowest = bits & -bits;
                bits ^= lowest;
                Address object = block.plus((31 - Integer.numberOfLeadingZeros(lowest)) << 3);
                runs.add(freeFrom, object);
                freeFrom = object.plus(ObjectShape.heapBytes(object));
            }
            word = word.plus(4);
            block = block.plus(GranuleBits.BLOCK_BYTES);
        }
        runs.add(freeFrom, space.end());
        space.replaceFreeRuns(runs.first(), freeFrom);
    }
}
