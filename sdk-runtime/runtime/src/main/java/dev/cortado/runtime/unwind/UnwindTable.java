package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * The index table: pairs of words, sorted by function address.
 *
 * <pre>
 *   0  prel31  function
 *   4  1 = can't unwind; bit 31 set = inline entry; else prel31 of the entry in .ARM.extab
 * </pre>
 */
@Unchecked
final class UnwindTable {
    static final int CANT_UNWIND = 1;
    static final int ENTRY_BYTES = 8;

    private UnwindTable() {}

    /**
     * The address that a prel31 word names: its low 31 bits, sign-extended, from where it stands.
     * EHABI32 5.
     */
    static Address target(Address word) {
        return word.plus(word.loadInt(0) << 1 >> 1);
    }

    /** The function that an index entry describes, without the Thumb bit. */
    static Address function(Address entry) {
        return Address.of(target(entry).toInt() & ~1);
    }

    /**
     * The last of the entries from {@code start} to {@code end} whose function is not above {@code
     * pc}.
     */
    static Address find(Address start, Address end, Address pc) {
        int low = 0;
        int high = (end.minus(start) >> 3) - 1;
        while (low < high) {
            int middle = low + high + 1 >> 1;
            if (pc.isBelow(function(start.plus(middle * ENTRY_BYTES)))) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return start.plus(low * ENTRY_BYTES);
    }
}
