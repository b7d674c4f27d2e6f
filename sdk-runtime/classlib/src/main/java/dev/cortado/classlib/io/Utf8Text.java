package dev.cortado.classlib.io;

import dev.cortado.abi.ImageConstants;

/** Text as UTF-8, byte by byte or as an array; an unpaired surrogate becomes a question mark. */
public final class Utf8Text {
    private static final int SURROGATE_FIRST = 0xD800;
    private static final int SURROGATES_PER_HALF = 0x400;

    private Utf8Text() {}

    /** The number of bytes of a text. */
    public static int length(String text) {
        int length = text.length();
        int bytes = 0;
        for (int i = 0; i < length; i++) {
            int codePoint = codePointAt(text, i, length);
            bytes += bytesOf(codePoint);
            if (codePoint >= 0x10000) {
                i++;
            }
        }
        return bytes;
    }

    /** The bytes of a text. */
    public static byte[] encode(String text) {
        byte[] bytes = new byte[length(text)];
        int length = text.length();
        int at = 0;
        for (int i = 0; i < length; i++) {
            int codePoint = codePointAt(text, i, length);
            int count = bytesOf(codePoint);
            for (int k = 0; k < count; k++) {
                bytes[at++] = (byte) byteOf(codePoint, count, k);
            }
            if (codePoint >= 0x10000) {
                i++;
            }
        }
        return bytes;
    }

    /** The code point at an index; a question mark for half a surrogate pair. */
    static int codePointAt(String text, int index, int length) {
        int unit = text.charAt(index);
        if (ImageConstants.latin1()) {
            return unit;
        }
        int high = unit - SURROGATE_FIRST;
        if (high < 0 || high >= 2 * SURROGATES_PER_HALF) {
            return unit;
        }
        int low =
                index + 1 < length
                        ? text.charAt(index + 1) - SURROGATE_FIRST - SURROGATES_PER_HALF
                        : -1;
        if (high >= SURROGATES_PER_HALF || low < 0 || low >= SURROGATES_PER_HALF) {
            return '?';
        }
        return 0x10000 + (high << 10) + low;
    }

    /** How many bytes a code point takes. RFC 3629, 3. */
    static int bytesOf(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800 || ImageConstants.latin1()) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    /** Byte {@code index} of the {@code count} bytes of a code point. */
    static int byteOf(int codePoint, int count, int index) {
        if (count == 1) {
            return codePoint;
        }
        int bits = codePoint >> 6 * (count - 1 - index);
        return index == 0 ? 0xF00 >> count & 0xFF | bits : 0x80 | bits & 0x3F;
    }
}
