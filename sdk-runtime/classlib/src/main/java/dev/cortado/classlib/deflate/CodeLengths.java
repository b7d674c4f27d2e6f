package dev.cortado.classlib.deflate;

import java.util.Arrays;

/** Lengths of a minimum-redundancy code by D. A. Huffman's method, and the codes of RFC 1951. */
final class CodeLengths {
    private static final int[] GAPS = {57, 23, 10, 4, 1};

    private final short[] order = new short[DeflateFormat.LITERALS];
    private final char[] weights = new char[2 * DeflateFormat.LITERALS];
    private final short[] parents = new short[2 * DeflateFormat.LITERALS];
    private final short[] counts = new short[DeflateFormat.MAX_CODE_BITS + 1];

    /**
     * Sets the lengths of the codes of {@code symbols} symbols. At least two symbols get a code,
     * and the code is complete: every sequence of bits starts with one.
     *
     * @param frequencies how often each occurs, below 2^15 in all
     * @param longest the largest length allowed
     */
    void assign(char[] frequencies, int symbols, byte[] lengths, int longest) {
        Arrays.fill(lengths, 0, symbols, (byte) 0);
        int used = 0;
        for (int symbol = 0; symbol < symbols; symbol++) {
            if (frequencies[symbol] != 0) {
                order[used++] = (short) symbol;
            }
        }
        if (used < 2) {
            int only = used == 0 ? 0 : order[0];
            lengths[only] = 1;
            lengths[only == 0 ? 1 : 0] = 1;
            return;
        }
        sort(frequencies, used);
        merge(frequencies, used);
        count(used, longest);
        int next = 0;
        for (int length = longest; length > 0; length--) {
            for (int i = counts[length]; i > 0; i--) {
                lengths[order[next++]] = (byte) length;
            }
        }
    }

    /** By frequency, the least first. */
    private void sort(char[] frequencies, int used) {
        for (int gap : GAPS) {
            for (int i = gap; i < used; i++) {
                short symbol = order[i];
                int at = i;
                while (at >= gap && frequencies[order[at - gap]] > frequencies[symbol]) {
                    order[at] = order[at - gap];
                    at -= gap;
                }
                order[at] = symbol;
            }
        }
    }

    /** Leaves are nodes in their order, followed by inner nodes, whose weights only grow. */
    private void merge(char[] frequencies, int used) {
        for (int leaf = 0; leaf < used; leaf++) {
            weights[leaf] = frequencies[order[leaf]];
        }
        int leaf = 0;
        int inner = used;
        for (int node = used; node < 2 * used - 1; node++) {
            int weight = 0;
            for (int child = 0; child < 2; child++) {
                boolean takesLeaf =
                        leaf < used && (inner == node || weights[leaf] <= weights[inner]);
                int taken = takesLeaf ? leaf++ : inner++;
                parents[taken] = (short) node;
                weight += weights[taken];
            }
            weights[node] = (char) weight;
        }
    }

    /** How many codes there are of each length; those that are too long are made shorter. */
    private void count(int used, int longest) {
        Arrays.fill(counts, (short) 0);
        int root = 2 * used - 2;
        weights[root] = 0;
        int sum = 0;
        for (int node = root - 1; node >= 0; node--) {
            // From here on a node's weight is its depth.
            int depth = weights[parents[node]] + 1;
            weights[node] = (char) depth;
            if (node < used) {
                int length = Math.min(depth, longest);
                counts[length]++;
                sum += 1 << longest - length;
            }
        }
        // Kraft's sum falls by one each time, until the code is complete.
        for (; sum > 1 << longest; sum--) {
            int shorter = longest - 1;
            while (counts[shorter] == 0) {
                shorter--;
            }
            counts[longest]--;
            counts[shorter]--;
            counts[shorter + 1] += 2;
        }
    }

    /** Sets the codes of lengths, their bits in the order in which they are written. */
    void codes(byte[] lengths, int symbols, char[] codes) {
        int code = 0;
        for (int length = 1; length <= DeflateFormat.MAX_CODE_BITS; length++) {
            for (int symbol = 0; symbol < symbols; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = (char) DeflateFormat.reversed(code++, length);
                }
            }
            code <<= 1;
        }
    }
}
