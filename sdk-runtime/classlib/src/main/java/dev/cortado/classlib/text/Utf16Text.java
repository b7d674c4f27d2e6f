package dev.cortado.classlib.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text as UTF-16 of either byte order, with or without a mark; RFC 2781. What is malformed becomes
 * U+FFFD.
 */
public final class Utf16Text {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char MARK = '\uFEFF';
    private static final char SWAPPED_MARK = '\uFFFE';

    private Utf16Text() {}

    /**
     * Decodes bytes into {@code target} and returns the number of chars; throws
     * UnsupportedOperationException.
     */
    public static int decode(
            Charset charset, char[] target, byte[] source, int offset, int length) {
        boolean little = charset == StandardCharsets.UTF_16LE;
        require(charset);
        int from = offset;
        int end = offset + length;
        if (charset == StandardCharsets.UTF_16 && length >= 2) {
            char first = charAt(source, from, false);
            little = first == SWAPPED_MARK;
            if (little || first == MARK) {
                from += 2;
            }
        }
        int count = 0;
        while (from + 1 < end) {
            char c = charAt(source, from, little);
            from += 2;
            if (!Character.isSurrogate(c)) {
                target[count++] = c;
            } else if (Character.isHighSurrogate(c)
                    && from + 1 < end
                    && Character.isLowSurrogate(charAt(source, from, little))) {
                target[count++] = c;
                target[count++] = charAt(source, from, little);
                from += 2;
            } else {
                target[count++] = REPLACEMENT;
            }
        }
        if (from < end) {
            target[count++] = REPLACEMENT;
        }
        return count;
    }

    private static char charAt(byte[] bytes, int at, boolean little) {
        int high = bytes[little ? at + 1 : at] & 0xFF;
        return (char) (high << 8 | bytes[little ? at : at + 1] & 0xFF);
    }

    /**
     * Encodes a string's chars.
     *
     * @param wide whether {@code value} holds two bytes for a char, low byte first, or one
     * @throws UnsupportedOperationException if the charset is none of the three
     */
    public static byte[] encode(Charset charset, boolean wide, byte[] value) {
        require(charset);
        boolean little = charset == StandardCharsets.UTF_16LE;
        int length = wide ? value.length >> 1 : value.length;
        int mark = charset == StandardCharsets.UTF_16 && length != 0 ? 2 : 0;
        byte[] bytes = new byte[mark + 2 * length];
        if (mark != 0) {
            put(bytes, 0, MARK, false);
        }
        for (int i = 0; i < length; i++) {
            char c = unit(value, wide, i);
            boolean paired =
                    Character.isHighSurrogate(c)
                                    && i + 1 < length
                                    && Character.isLowSurrogate(unit(value, wide, i + 1))
                            || Character.isLowSurrogate(c)
                                    && i > 0
                                    && Character.isHighSurrogate(unit(value, wide, i - 1));
            put(bytes, mark + 2 * i, Character.isSurrogate(c) && !paired ? REPLACEMENT : c, little);
        }
        return bytes;
    }

    private static char unit(byte[] value, boolean wide, int index) {
        return wide ? charAt(value, 2 * index, true) : (char) (value[index] & 0xFF);
    }

    private static void put(byte[] bytes, int at, char c, boolean little) {
        bytes[little ? at + 1 : at] = (byte) (c >> 8);
        bytes[little ? at : at + 1] = (byte) c;
    }

    private static void require(Charset charset) {
        boolean known =
                charset == StandardCharsets.UTF_16
                        || charset == StandardCharsets.UTF_16BE
                        || charset == StandardCharsets.UTF_16LE;
        if (!known) {
            throw new UnsupportedOperationException(
                    "strings in the charset ".concat(charset.name()));
        }
    }
}
