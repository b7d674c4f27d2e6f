package dev.cortado.classlib.deflate;

/**
 * The bits of a stream, the lowest of each byte first (RFC 1951, 3.1.1). A byte is taken when a bit
 * of it is needed, so that what follows the stream stays unread.
 */
final class BitSource {
    private int hold;
    private int bits;
    private byte[] input;
    private int at;
    private int end;

    /** Forgets the bits that are left over. */
    void clear() {
        hold = 0;
        bits = 0;
    }

    /** Goes on with the bytes of an array. */
    void open(byte[] bytes, int from, int to) {
        input = bytes;
        at = from;
        end = to;
    }

    /** Lets go of the array. */
    void close() {
        input = null;
    }

    /** Where the array's unread bytes begin. */
    int position() {
        return at;
    }

    /** How many bytes of the array are unread. */
    int available() {
        return end - at;
    }

    /** Whether so many bits are there, at most 32 from the start of a byte, else 25. */
    boolean has(int count) {
        while (bits < count) {
            if (at == end) {
                return false;
            }
            addByte();
        }
        return true;
    }

    /** The bits that are there, and zeros above. */
    int peek() {
        return hold;
    }

    /** The next bits, at most 16, which are there. */
    int take(int count) {
        int value = hold & (1 << count) - 1;
        hold >>>= count;
        bits -= count;
        return value;
    }

    /** The next four bytes, which are there, the first as the highest. */
    int takeBigEndian() {
        return Integer.reverseBytes(take(16) | take(16) << 16);
    }

    /** Goes to the start of a byte. */
    void align() {
        take(bits & 7);
    }

    /**
     * Copies unread bytes, as many as the array has, from the start of a byte without bits held.
     */
    void copy(byte[] to, int toAt, int count) {
        System.arraycopy(input, at, to, toAt, count);
        at += count;
    }

    /** A symbol whose code is read, or -1 if the input ends before. */
    int decode(PrefixDecoder decoder) {
        int entry = decoder.find(hold, bits);
        while (entry < 0) {
            if (at == end) {
                return -1;
            }
            addByte();
            entry = decoder.find(hold, bits);
        }
        take(entry & 15);
        return entry >> 4;
    }

    private void addByte() {
        hold |= (input[at++] & 0xFF) << bits;
        bits += 8;
    }
}
