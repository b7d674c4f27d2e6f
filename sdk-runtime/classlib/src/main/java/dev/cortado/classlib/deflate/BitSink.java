package dev.cortado.classlib.deflate;

/** Bits on their way to the output, the first one the lowest of its byte. RFC 1951, 3.1.1. */
final class BitSink {
    /** Room for the codes of a block, the longest that is written at once. */
    private static final int CAPACITY = 640;

    private final byte[] bytes = new byte[CAPACITY];
    private int from;
    private int to;
    private int hold;
    private int bits;

    void clear() {
        from = 0;
        to = 0;
        hold = 0;
        bits = 0;
    }

    /** Whether no whole byte waits. */
    boolean isEmpty() {
        return from == to;
    }

    /** How many bytes have room once those that wait are gone. */
    int room() {
        return CAPACITY - to;
    }

    /** Adds the lowest {@code count} bits, at most 16, of {@code value}, whose others are 0. */
    void put(int value, int count) {
        hold |= value << bits;
        bits += count;
        while (bits >= 8) {
            bytes[to++] = (byte) hold;
            hold >>>= 8;
            bits -= 8;
        }
    }

    /** Fills up the last byte with zeros. */
    void align() {
        put(0, -bits & 7);
    }

    /** Adds bytes; the last one before is full. */
    void put(byte[] source, int offset, int count) {
        System.arraycopy(source, offset, bytes, to, count);
        to += count;
    }

    /** Moves what waits to an array and returns where it ends there. */
    int drain(byte[] target, int at, int end) {
        int count = Math.min(to - from, end - at);
        System.arraycopy(bytes, from, target, at, count);
        from += count;
        if (from == to) {
            from = 0;
            to = 0;
        }
        return at + count;
    }
}
