package dev.cortado.ota.delta.make;

import java.util.Arrays;

/** The suffixes of some bytes in order, to find the longest match of others in them. */
final class SuffixArray {

    /** The most bytes: a rank and an index are packed into a number. */
    static final int MOST_BYTES = (1 << 21) - 2;

    private static final int BITS = 21;
    private static final int MASK = (1 << BITS) - 1;

    private final byte[] bytes;
    private final int[] order;
    private int found;

    SuffixArray(byte[] bytes) {
        this.bytes = bytes;
        this.order = sorted(bytes);
    }

    /** Sorts by the first 1, 2, 4... bytes: twice as many are a pair of ranks. */
    private static int[] sorted(byte[] bytes) {
        int n = bytes.length;
        int[] rank = new int[n];
        for (int i = 0; i < n; i++) {
            rank[i] = (bytes[i] & 0xff) + 1;
        }
        long[] keys = new long[n];
        int[] next = new int[n];
        int ranks = 0;
        for (int width = 1; ranks < n; width *= 2) {
            for (int i = 0; i < n; i++) {
                long second = i + width < n ? rank[i + width] : 0;
                keys[i] = (long) rank[i] << 2 * BITS | second << BITS | i;
            }
            Arrays.parallelSort(keys);
            ranks = 0;
            for (int i = 0; i < n; i++) {
                if (i == 0 || keys[i] >>> BITS != keys[i - 1] >>> BITS) {
                    ranks++;
                }
                next[(int) keys[i] & MASK] = ranks;
            }
            System.arraycopy(next, 0, rank, 0, n);
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) keys[i] & MASK;
        }
        return order;
    }

    /** The length of the longest match of what begins at an index of other bytes. */
    int longest(byte[] other, int from) {
        int low = 0;
        int high = order.length - 1;
        found = 0;
        int best = 0;
        while (low <= high) {
            int middle = low + high >>> 1;
            int at = order[middle];
            int length = common(other, from, at);
            if (length > best) {
                best = length;
                found = at;
            }
            if (from + length == other.length) {
                return best;
            }
            boolean above =
                    at + length == bytes.length
                            || (bytes[at + length] & 0xff) < (other[from + length] & 0xff);
            if (above) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    /** Where the match found last is. */
    int found() {
        return found;
    }

    int common(byte[] other, int from, int at) {
        int most = Math.min(other.length - from, bytes.length - at);
        int mismatch = Arrays.mismatch(other, from, from + most, bytes, at, at + most);
        return mismatch < 0 ? most : mismatch;
    }
}
