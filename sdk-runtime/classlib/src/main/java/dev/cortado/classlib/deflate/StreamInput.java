package dev.cortado.classlib.deflate;

import java.nio.ByteBuffer;
import java.util.Objects;

/** The bytes that a stream was given and has not taken yet: of an array, or of a buffer. */
final class StreamInput {
    private static final byte[] NOTHING = {};

    /** Null if the bytes are in {@link #bytes}. */
    private ByteBuffer buffer;

    private byte[] bytes = NOTHING;
    private int position;
    private int limit;

    void set(byte[] array, int offset, int length) {
        buffer = null;
        bytes = array;
        position = offset;
        limit = offset + length;
    }

    /** Takes a buffer's bytes; its position follows what is taken. */
    void set(ByteBuffer given) {
        buffer = Objects.requireNonNull(given);
        bytes = NOTHING;
    }

    void clear() {
        set(NOTHING, 0, 0);
    }

    int remaining() {
        return buffer == null ? limit - position : buffer.remaining();
    }

    /** The array that the bytes are in. */
    byte[] array() {
        return buffer == null ? bytes : array(buffer);
    }

    /** Where in {@link #array} the next byte is. */
    int start() {
        return buffer == null ? position : start(buffer);
    }

    /** So many bytes were taken. */
    void advance(int count) {
        if (buffer == null) {
            position += count;
        } else {
            buffer.position(buffer.position() + count);
        }
    }

    /** The array of a buffer, which is not seen from outside if the buffer is read-only. */
    static byte[] array(ByteBuffer buffer) {
        return ((ByteBufferAlias) (Object) buffer).hb;
    }

    /** Where a buffer's next byte is in its array. */
    static int start(ByteBuffer buffer) {
        return ((ByteBufferAlias) (Object) buffer).offset + buffer.position();
    }

    /** Throws what the JDK throws for a range outside of an array. */
    static void requireRange(int offset, int length, int all) {
        if ((offset | length) < 0 || length > all - offset) {
            throw new ArrayIndexOutOfBoundsException(
                    "Range ["
                            + offset
                            + ", "
                            + offset
                            + " + "
                            + length
                            + ") out of bounds for length "
                            + all);
        }
    }
}
