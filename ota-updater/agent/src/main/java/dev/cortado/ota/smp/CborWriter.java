package dev.cortado.ota.smp;

/**
 * Writes CBOR (RFC 8949) of definite lengths into a buffer; allocates nothing.
 *
 * <p>What does not fit is left out, and {@link #fits} says so.
 */
public final class CborWriter {

    private static final int UNSIGNED = 0;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int FALSE = 0xf4;
    private static final int TRUE = 0xf5;

    private final byte[] bytes;
    private final int limit;
    private int position;
    private boolean fits = true;

    /** Writes before a limit of a buffer. */
    public CborWriter(byte[] bytes, int limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    /** Goes to a position, where what follows is written. */
    public void begin(int at) {
        position = at;
        fits = true;
    }

    /** Where the next byte goes. */
    public int position() {
        return position;
    }

    /** Whether there was room for all that was written since {@link #begin}. */
    public boolean fits() {
        return fits;
    }

    /** Begins a map of so many pairs. */
    public void map(int pairs) {
        head(MAP, pairs);
    }

    /** Begins an array of so many items. */
    public void array(int items) {
        head(ARRAY, items);
    }

    /** Writes a text of ASCII characters. */
    public void text(String text) {
        head(TEXT, text.length());
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    /** Writes a text that is there as UTF-8. */
    public void text(byte[] utf8, int index, int length) {
        head(TEXT, length);
        copy(utf8, index, length);
    }

    /** Writes bytes. */
    public void bytes(byte[] value, int index, int length) {
        head(BYTES, length);
        copy(value, index, length);
    }

    /** Writes a number from 0 to 2^32 - 1. */
    public void number(int unsigned) {
        head(UNSIGNED, unsigned);
    }

    /** Writes a truth. */
    public void truth(boolean value) {
        put(value ? TRUE : FALSE);
    }

    private void head(int major, int argument) {
        int first = major << 5;
        if (argument >= 0 && argument < 24) {
            put(first | argument);
            return;
        }
        int log2Bytes = argument >>> 16 != 0 ? 2 : argument >= 256 ? 1 : 0;
        put(first | 24 + log2Bytes);
        for (int shift = (8 << log2Bytes) - 8; shift >= 0; shift -= 8) {
            put(argument >>> shift);
        }
    }

    private void copy(byte[] value, int index, int length) {
        for (int i = 0; i < length; i++) {
            put(value[index + i]);
        }
    }

    private void put(int value) {
        if (position >= limit) {
            fits = false;
            return;
        }
        bytes[position++] = (byte) value;
    }
}
