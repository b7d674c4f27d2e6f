package dev.cortado.runtime.unwind;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * Where the unwind instructions and the language-specific data of an index entry are.
 *
 * <p>Instructions are bytes, the most significant of each word first: byte n is at {@code base + (n
 * ^ 3)}.
 *
 * <pre>
 *   inline, or personality 0   0x80 i0 i1 i2                     EHABI32 6.3, 10.3
 *   personality 1              0x81  n i0 i1, n more words
 *   own personality            prel31, then n i0 i1 i2, n more words, then the language-specific data
 * </pre>
 */
@Unchecked
final class FrameDescription {
    private static final int PERSONALITY_INDEX = 0x0F00_0000;

    private FrameDescription() {}

    /** The word that holds the first instruction; null when the frame can't be unwound. */
    static Address instructions(Address entry) {
        Address second = entry.plus(4);
        int word = second.loadInt(0);
        if (word == UnwindTable.CANT_UNWIND) {
            return Address.zero();
        }
        if (word < 0) {
            return second;
        }
        Address table = UnwindTable.target(second);
        return table.loadInt(0) < 0 ? table : table.plus(4);
    }

    /** Index of the first instruction in the words at {@code instructions}. */
    static int firstIndex(Address entry, Address instructions) {
        return isLong(entry, instructions) ? 2 : 1;
    }

    /** Index behind the last instruction in the words at {@code instructions}. */
    static int endIndex(Address entry, Address instructions) {
        int word = instructions.loadInt(0);
        if (isLong(entry, instructions)) {
            return 4 + (word >>> 16 & 0xFF) * 4;
        }
        return hasPersonality(entry) ? 4 + (word >>> 24) * 4 : 4;
    }

    /** The language-specific data, or null when the function has no handlers. */
    static Address languageData(Address entry) {
        if (!hasPersonality(entry)) {
            return Address.zero();
        }
        Address instructions = UnwindTable.target(entry.plus(4)).plus(4);
        return instructions.plus(4 + (instructions.loadInt(0) >>> 24) * 4);
    }

    private static boolean isLong(Address entry, Address instructions) {
        return !hasPersonality(entry) && (instructions.loadInt(0) & PERSONALITY_INDEX) != 0;
    }

    private static boolean hasPersonality(Address entry) {
        int word = entry.loadInt(4);
        return word > UnwindTable.CANT_UNWIND && UnwindTable.target(entry.plus(4)).loadInt(0) >= 0;
    }
}
