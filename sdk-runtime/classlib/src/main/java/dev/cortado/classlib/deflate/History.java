package dev.cortado.classlib.deflate;

/** The last bytes of decompressed output, in pages that are allocated as the output grows. */
final class History {
    private static final int PAGE_BITS = 11;
    private static final int PAGE_BYTES = 1 << PAGE_BITS;

    private final byte[][] pages;
    private final int mask;
    private int at;
    private int size;

    /**
     * An empty history.
     *
     * @param capacity how many bytes it keeps, a power of two up to 32768
     */
    History(int capacity) {
        int bytes = Math.max(capacity, PAGE_BYTES);
        pages = new byte[bytes >> PAGE_BITS][];
        mask = bytes - 1;
    }

    /** How many bytes it keeps. */
    int capacity() {
        return mask + 1;
    }

    /** How many bytes can be asked for. */
    int size() {
        return size;
    }

    void clear() {
        at = 0;
        size = 0;
    }

    /** Adds bytes from {@code from} to before {@code to}. */
    void append(byte[] bytes, int from, int to) {
        int next = Math.max(from, to - mask - 1);
        size = Math.min(mask + 1, size + to - from);
        while (next < to) {
            int page = at >> PAGE_BITS;
            int offset = at & PAGE_BYTES - 1;
            int count = Math.min(to - next, PAGE_BYTES - offset);
            if (pages[page] == null) {
                pages[page] = new byte[PAGE_BYTES];
            }
            System.arraycopy(bytes, next, pages[page], offset, count);
            next += count;
            at = at + count & mask;
        }
    }

    /** The byte at a distance from 1, the last one, to {@link #size()}. */
    byte get(int distance) {
        int index = at - distance & mask;
        return pages[index >> PAGE_BITS][index & PAGE_BYTES - 1];
    }
}
