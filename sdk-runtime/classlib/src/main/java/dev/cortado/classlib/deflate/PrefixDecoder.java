package dev.cortado.classlib.deflate;

import java.util.Arrays;

/**
 * A code of symbols by prefixes, for reading: a table for short codes, and a search by length for
 * the rest. RFC 1951, 3.2.2.
 */
final class PrefixDecoder {
    /** What an unassigned code of an incomplete set stands for; its length is 1. */
    static final int NO_SYMBOL = 511;

    /** The answer that says that more bits are needed. */
    static final int TOO_FEW_BITS = -1;

    private static final int LENGTH_MASK = 15;
    private static final int LENGTH_BITS = 4;

    private final int tableBits;

    /** By the next bits: a symbol and its code's length; 0 where the code is longer. */
    private final short[] table;

    private final short[] symbols;
    private final short[] counts = new short[DeflateFormat.MAX_CODE_BITS + 1];

    PrefixDecoder(int symbols, int tableBits) {
        this.tableBits = tableBits;
        this.symbols = new short[symbols];
        table = new short[1 << tableBits];
    }

    /**
     * Makes the code of {@code count} lengths from the place {@code from} on; 0 is a symbol without
     * a code.
     *
     * @return whether it is one: each bit sequence is at most one symbol's, and exactly one's
     *     unless there is no code, or one of a single bit and {@code mayBeSingle}
     */
    boolean build(byte[] lengths, int from, int count, boolean mayBeSingle) {
        Arrays.fill(counts, (short) 0);
        int longest = 0;
        for (int i = from; i < from + count; i++) {
            counts[lengths[i]]++;
            longest = Math.max(longest, lengths[i]);
        }
        int unused = 1;
        for (int length = 1; length < counts.length; length++) {
            unused = 2 * unused - counts[length];
            if (unused < 0) {
                return false;
            }
        }
        if (unused > 0 && longest != 0 && !(longest == 1 && mayBeSingle)) {
            return false;
        }
        sort(lengths, from, count);
        fill(longest <= 1);
        return true;
    }

    private void sort(byte[] lengths, int from, int count) {
        int next = 0;
        for (int length = 1; length < counts.length; length++) {
            if (counts[length] != 0) {
                for (int symbol = 0; symbol < count; symbol++) {
                    if (lengths[from + symbol] == length) {
                        symbols[next++] = (short) symbol;
                    }
                }
            }
        }
    }

    private void fill(boolean isSparse) {
        short rest = isSparse ? (short) (NO_SYMBOL << LENGTH_BITS | 1) : 0;
        Arrays.fill(table, rest);
        int code = 0;
        int next = 0;
        for (int length = 1; length <= tableBits; length++) {
            for (int i = 0; i < counts[length]; i++) {
                short entry = (short) (symbols[next++] << LENGTH_BITS | length);
                int step = 1 << length;
                for (int bits = DeflateFormat.reversed(code, length);
                        bits < table.length;
                        bits += step) {
                    table[bits] = entry;
                }
                code++;
            }
            code <<= 1;
        }
    }

    /**
     * The next symbol, shifted by 4, and its length: of {@code available} bits in {@code bits}, the
     * first one the lowest, others 0; {@link #TOO_FEW_BITS} if these do not decide.
     */
    int find(int bits, int available) {
        int entry = table[bits & table.length - 1];
        if (entry == 0) {
            return findLonger(bits, available);
        }
        return (entry & LENGTH_MASK) <= available ? entry : TOO_FEW_BITS;
    }

    private int findLonger(int bits, int available) {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length < counts.length && length <= available; length++) {
            code = code << 1 | bits >>> length - 1 & 1;
            int count = counts[length];
            if (code - first < count) {
                return symbols[index + code - first] << LENGTH_BITS | length;
            }
            index += count;
            first = first + count << 1;
        }
        return TOO_FEW_BITS;
    }
}
