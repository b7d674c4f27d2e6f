package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/**
 * Makes the bitmap of object starts the bitmap of all granules that marked objects use.
 *
 * <p>Every granule below the top belongs to what begins at the next start bit below it: an object,
 * or a free run, which is never marked. So a marked object reaches to the next start, and the
 * unmarked starts less the marked ones, as one long binary number, have a one for each of its
 * granules but for the marked starts themselves. Cost: a dozen instructions a word, whatever the
 * objects.
 */
@Unchecked
final class Extents {
    private Extents() {}

    @NoInline
    static void spread(HeapSpace space) {
        Address word = GranuleBits.wordOf(space.startBits(), space.firstObject());
        Address end = GranuleBits.wordOf(space.startBits(), space.aboveTop());
        int toMarks = space.markBits().minus(space.startBits());
        int carry = 0;
        while (word.isBelow(end)) {
            int marked = word.plus(toMarks).loadInt(0);
            int dead = word.loadInt(0) & ~marked;
            long difference = (dead & 0xFFFF_FFFFL) - (marked & 0xFFFF_FFFFL) + carry;
            word.storeInt(0, ((int) difference | marked) & ~dead);
            carry = (int) (difference >> 32);
            word = word.plus(4);
        }
    }
}
