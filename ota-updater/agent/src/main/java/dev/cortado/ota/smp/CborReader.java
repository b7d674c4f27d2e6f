package dev.cortado.ota.smp;

/**
 * A map from texts to values in CBOR (RFC 8949), read where it is.
 *
 * <p>Maps and arrays may be of indefinite length, strings not. Numbers are 0 to 2^31 - 1; others
 * are passed over like everything that nobody asks for. Allocates nothing after construction.
 */
public final class CborReader {

    private static final int UNSIGNED = 0;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;
    private static final int SIMPLE = 7;
    private static final int TRUE = 21;
    private static final int INDEFINITE = -1;
    private static final int TOO_LARGE = -2;
    private static final int BREAK = 0xff;
    private static final int MOST_DEPTH = 8;

    /** The items that are left in each container around the current one. */
    private final int[] left = new int[MOST_DEPTH];

    private byte[] bytes = new byte[0];
    private int start;
    private int end;
    private int position;
    private int major;
    private int argument;

    /** Reads a map that fills a range, and answers whether there is one. */
    public boolean open(byte[] source, int from, int to) {
        bytes = source;
        start = from;
        end = to;
        position = from;
        if (!head() || major != MAP) {
            return close();
        }
        position = from;
        return skip() && position == end || close();
    }

    /** The number of a key, or a value of the caller's if there is none. */
    public int number(String key, int otherwise) {
        return find(key) && major == UNSIGNED && argument >= 0 ? argument : otherwise;
    }

    /** Whether a key's value is true. */
    public boolean truth(String key) {
        return find(key) && major == SIMPLE && argument == TRUE;
    }

    /** Whether a key's value is bytes; they are at {@link #valueOffset}. */
    public boolean bytes(String key) {
        return find(key) && major == BYTES;
    }

    /** Whether a key's value is text; its UTF-8 is at {@link #valueOffset}. */
    public boolean text(String key) {
        return find(key) && major == TEXT;
    }

    /** Where the map is. */
    public byte[] array() {
        return bytes;
    }

    /** Where the string found last begins in {@link #array}. */
    public int valueOffset() {
        return position;
    }

    /** Its length in bytes. */
    public int valueLength() {
        return argument;
    }

    private boolean close() {
        start = 0;
        end = 0;
        return false;
    }

    /** Goes behind the head of a key's value. */
    private boolean find(String key) {
        if (start == end) {
            return false;
        }
        position = start;
        head();
        int pairs = argument;
        while (pairs != 0 && (bytes[position] & 0xff) != BREAK) {
            int item = position;
            head();
            if (major == TEXT && is(key)) {
                position += argument;
                return head();
            }
            position = item;
            skip();
            skip();
            pairs -= pairs > 0 ? 1 : 0;
            if (position == end) {
                return false;
            }
        }
        return false;
    }

    private boolean is(String key) {
        if (argument != key.length()) {
            return false;
        }
        for (int i = 0; i < argument; i++) {
            if ((bytes[position + i] & 0xff) != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Passes over an item with all that is in it; false if it is none, or is nested too deep. */
    private boolean skip() {
        int depth = 0;
        left[0] = 1;
        while (true) {
            while (left[depth] == 0) {
                if (depth == 0) {
                    return true;
                }
                depth--;
            }
            if (left[depth] == INDEFINITE && position < end && (bytes[position] & 0xff) == BREAK) {
                position++;
                depth--;
                continue;
            }
            if (!head()) {
                return false;
            }
            left[depth] -= left[depth] > 0 ? 1 : 0;
            if (major == BYTES || major == TEXT) {
                position += argument;
            } else if (major == ARRAY || major == MAP || major == TAG) {
                if (++depth == MOST_DEPTH) {
                    return false;
                }
                left[depth] = items();
            }
        }
    }

    private int items() {
        if (major == TAG) {
            return 1;
        }
        // There are no more items than bytes, so twice as many are no overflow.
        return argument > 0 && major == MAP ? 2 * argument : argument;
    }

    /** Reads an item's first bytes; its length has been compared with what is left. */
    private boolean head() {
        if (position >= end) {
            return false;
        }
        int first = bytes[position++] & 0xff;
        major = first >>> 5;
        argument = first & 31;
        if (argument == 31) {
            argument = INDEFINITE;
            return major == ARRAY || major == MAP;
        }
        if (argument >= 24 && !longArgument(argument - 24)) {
            return false;
        }
        boolean counts = major >= BYTES && major <= MAP;
        return !counts || argument >= 0 && argument <= end - position;
    }

    private boolean longArgument(int log2Bytes) {
        int size = 1 << log2Bytes;
        if (log2Bytes > 3 || size > end - position) {
            return false;
        }
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | bytes[position++] & 0xff;
        }
        argument = value >>> 31 == 0 ? (int) value : TOO_LARGE;
        return true;
    }
}
