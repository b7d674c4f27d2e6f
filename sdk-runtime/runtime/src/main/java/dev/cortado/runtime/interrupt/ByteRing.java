package dev.cortado.runtime.interrupt;

/**
 * A queue of bytes from one writer to one reader, of which one may be an interrupt handler.
 *
 * <p>Neither side locks: the writer alone moves the end, the reader alone the start (Lamport,
 * "Specifying Concurrent Program Modules", 1983). Make it in a static final field, so that it is
 * part of the image and handlers may use it.
 */
public final class ByteRing {
    private final byte[] bytes;
    private volatile int start;
    private volatile int end;

    /** A ring that holds up to {@code capacity} bytes, a power of two. */
    public ByteRing(int capacity) {
        if (capacity <= 0 || (capacity & capacity - 1) != 0) {
            throw new IllegalArgumentException("not a power of two: " + capacity);
        }
        bytes = new byte[capacity];
    }

    /** Appends the low 8 bits of a value; false when the ring is full. Safe in handlers. */
    public boolean put(int value) {
        int at = end;
        if (at - start == bytes.length) {
            return false;
        }
        bytes[at & bytes.length - 1] = (byte) value;
        end = at + 1;
        return true;
    }

    /** Removes the oldest byte, 0 to 255; -1 when the ring is empty. Safe in handlers. */
    public int take() {
        int at = start;
        if (at == end) {
            return -1;
        }
        int value = bytes[at & bytes.length - 1] & 0xFF;
        start = at + 1;
        return value;
    }

    /** The number of bytes that can be taken. Safe in handlers. */
    public int size() {
        return end - start;
    }
}
