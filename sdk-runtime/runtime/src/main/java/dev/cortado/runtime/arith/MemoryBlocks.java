package dev.cortado.runtime.arith;

import static dev.cortado.runtime.arith.Words.below;

import dev.cortado.abi.Address;
import dev.cortado.abi.Export;

/**
 * Block copies and fills of memory in words, four a step where the two ends are aligned alike; an
 * upward copy between other alignments reads and writes aligned words and shifts between.
 *
 * <p>Compiled without the recognition of memory idioms, or its loops would become calls of itself.
 * No method allocates; all are safe in interrupts.
 */
public final class MemoryBlocks {

    private MemoryBlocks() {}

    /** Copies {@code sizeBytes} bytes between areas that don't overlap, and returns the target. */
    @Export("memcpy")
    public static Address copy(Address target, Address source, int sizeBytes) {
        copyUpward(target, source, sizeBytes);
        return target;
    }

    /** As {@link #copy}. */
    @Export("__aeabi_memcpy")
    public static void copyUpward(Address target, Address source, int sizeBytes) {
        Address to = target;
        Address from = source;
        int left = sizeBytes;
        if (!below(left, 8)) {
            while ((to.toInt() & 3) != 0) {
                to.storeByte(0, from.loadByte(0));
                to = to.plus(1);
                from = from.plus(1);
                left--;
            }
            int words = left & -4;
            if ((from.toInt() & 3) == 0) {
                copyWordsUpward(to, from, words);
            } else {
                copyShiftedUpward(to, from, words);
            }
            to = to.plus(words);
            from = from.plus(words);
            left &= 3;
        }
        copyBytesUpward(to, from, left);
    }

    /** As {@link #copy} between word-aligned areas. */
    @Export("__aeabi_memcpy4")
    public static void copyAligned(Address target, Address source, int sizeBytes) {
        int words = sizeBytes & -4;
        copyWordsUpward(target, source, words);
        copyBytesUpward(target.plus(words), source.plus(words), sizeBytes & 3);
    }

    /** As {@link #copyAligned}. */
    @Export("__aeabi_memcpy8")
    public static void copyAligned8(Address target, Address source, int sizeBytes) {
        copyAligned(target, source, sizeBytes);
    }

    /** Copies {@code sizeBytes} bytes between areas that may overlap, and returns the target. */
    @Export("memmove")
    public static Address move(Address target, Address source, int sizeBytes) {
        if (below(target.minus(source), sizeBytes)) {
            copyDownward(target, source, sizeBytes);
        } else {
            copyUpward(target, source, sizeBytes);
        }
        return target;
    }

    /** As {@link #move} between word-aligned areas of whole words. */
    public static void moveWords(Address target, Address source, int sizeBytes) {
        if (below(target.minus(source), sizeBytes)) {
            copyDownward(target, source, sizeBytes);
        } else {
            copyWordsUpward(target, source, sizeBytes);
        }
    }

    /** As {@link #move}. */
    @Export("__aeabi_memmove")
    public static void moveBlock(Address target, Address source, int sizeBytes) {
        move(target, source, sizeBytes);
    }

    /** As {@link #move} between word-aligned areas. */
    @Export("__aeabi_memmove4")
    public static void moveAligned(Address target, Address source, int sizeBytes) {
        move(target, source, sizeBytes);
    }

    /** As {@link #moveAligned}. */
    @Export("__aeabi_memmove8")
    public static void moveAligned8(Address target, Address source, int sizeBytes) {
        move(target, source, sizeBytes);
    }

    /** Fills {@code sizeBytes} bytes with the low byte of {@code value}, and returns the target. */
    @Export("memset")
    public static Address set(Address target, int value, int sizeBytes) {
        fill(target, sizeBytes, value);
        return target;
    }

    /** As {@link #set}, with the arguments in the order of the AEABI. */
    @Export("__aeabi_memset")
    public static void fill(Address target, int sizeBytes, int value) {
        Address to = target;
        int left = sizeBytes;
        if (!below(left, 8)) {
            while ((to.toInt() & 3) != 0) {
                to.storeByte(0, (byte) value);
                to = to.plus(1);
                left--;
            }
            int words = left & -4;
            fillWords(to, words, (value & 0xff) * 0x0101_0101);
            to = to.plus(words);
            left &= 3;
        }
        for (; left != 0; left--) {
            to.storeByte(0, (byte) value);
            to = to.plus(1);
        }
    }

    /** As {@link #fill} on a word-aligned area. */
    @Export("__aeabi_memset4")
    public static void fillAligned(Address target, int sizeBytes, int value) {
        fill(target, sizeBytes, value);
    }

    /** As {@link #fillAligned}. */
    @Export("__aeabi_memset8")
    public static void fillAligned8(Address target, int sizeBytes, int value) {
        fill(target, sizeBytes, value);
    }

    /** Clears {@code sizeBytes} bytes. */
    @Export("__aeabi_memclr")
    public static void clear(Address target, int sizeBytes) {
        fill(target, sizeBytes, 0);
    }

    /** Clears {@code sizeBytes} bytes of a word-aligned area. */
    @Export("__aeabi_memclr4")
    public static void clearAligned(Address target, int sizeBytes) {
        fill(target, sizeBytes, 0);
    }

    /** As {@link #clearAligned}. */
    @Export("__aeabi_memclr8")
    public static void clearAligned8(Address target, int sizeBytes) {
        fill(target, sizeBytes, 0);
    }

    private static void copyWordsUpward(Address target, Address source, int sizeBytes) {
        Address to = target;
        Address from = source;
        int left = sizeBytes;
        for (; !below(left, 16); left -= 16) {
            int first = from.loadInt(0);
            int second = from.loadInt(4);
            int third = from.loadInt(8);
            int fourth = from.loadInt(12);
            to.storeInt(0, first);
            to.storeInt(4, second);
            to.storeInt(8, third);
            to.storeInt(12, fourth);
            to = to.plus(16);
            from = from.plus(16);
        }
        for (; left != 0; left -= 4) {
            to.storeInt(0, from.loadInt(0));
            to = to.plus(4);
            from = from.plus(4);
        }
    }

    /**
     * Copies words to an aligned area from one that is not; the size is not zero.
     *
     * <p>Every aligned word read holds at least one byte of the source.
     */
    private static void copyShiftedUpward(Address target, Address source, int sizeBytes) {
        int offset = source.toInt() & 3;
        int right = offset * 8;
        int left = 32 - right;
        Address from = source.plus(-offset);
        Address to = target;
        Address end = target.plus(sizeBytes);
        int word = from.loadInt(0);
        do {
            int next = from.loadInt(4);
            to.storeInt(0, word >>> right | next << left);
            word = next;
            from = from.plus(4);
            to = to.plus(4);
        } while (!to.isSame(end));
    }

    private static void copyBytesUpward(Address target, Address source, int sizeBytes) {
        Address to = target;
        Address from = source;
        for (int left = sizeBytes; left != 0; left--) {
            to.storeByte(0, from.loadByte(0));
            to = to.plus(1);
            from = from.plus(1);
        }
    }

    private static void copyDownward(Address target, Address source, int sizeBytes) {
        Address to = target.plus(sizeBytes);
        Address from = source.plus(sizeBytes);
        int left = sizeBytes;
        if (!below(left, 8) && ((to.toInt() ^ from.toInt()) & 3) == 0) {
            while ((to.toInt() & 3) != 0) {
                to = to.plus(-1);
                from = from.plus(-1);
                to.storeByte(0, from.loadByte(0));
                left--;
            }
            for (; !below(left, 4); left -= 4) {
                to = to.plus(-4);
                from = from.plus(-4);
                to.storeInt(0, from.loadInt(0));
            }
        }
        for (; left != 0; left--) {
            to = to.plus(-1);
            from = from.plus(-1);
            to.storeByte(0, from.loadByte(0));
        }
    }

    private static void fillWords(Address target, int sizeBytes, int word) {
        Address to = target;
        int left = sizeBytes;
        for (; !below(left, 16); left -= 16) {
            to.storeInt(0, word);
            to.storeInt(4, word);
            to.storeInt(8, word);
            to.storeInt(12, word);
            to = to.plus(16);
        }
        for (; left != 0; left -= 4) {
            to.storeInt(0, word);
            to = to.plus(4);
        }
    }
}
