package dev.cortado.flash.gdb;

import java.nio.charset.StandardCharsets;

/** Hexadecimal digits as bytes, which is what most of a transfer is. */
final class Hex {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] VALUES = values();

    private Hex() {}

    private static byte[] values() {
        byte[] values = new byte[128];
        for (int digit = 0; digit < values.length; digit++) {
            values[digit] = (byte) Character.digit(digit, 16);
        }
        return values;
    }

    /** The digit of the lowest four bits. */
    static byte digit(int value) {
        return DIGITS[value & 15];
    }

    /** The value of a digit, -1 if it is none. */
    static int value(int digit) {
        return digit >= 0 && digit < VALUES.length ? VALUES[digit] : -1;
    }

    /** Appends the digits of bytes. */
    static void encode(byte[] bytes, int from, int to, byte[] into, int at) {
        for (int i = from; i < to; i++) {
            into[at++] = DIGITS[bytes[i] >> 4 & 15];
            into[at++] = DIGITS[bytes[i] & 15];
        }
    }

    static byte[] encode(byte[] bytes) {
        byte[] text = new byte[bytes.length * 2];
        encode(bytes, 0, bytes.length, text, 0);
        return text;
    }

    /**
     * The bytes of digits.
     *
     * @throws NumberFormatException if something is no digit, or one is left over
     */
    static byte[] decode(byte[] text, int from) {
        if ((text.length - from) % 2 != 0) {
            throw new NumberFormatException("half a byte");
        }
        byte[] bytes = new byte[(text.length - from) / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = value(text[from + 2 * i]);
            int low = value(text[from + 2 * i + 1]);
            if ((high | low) < 0) {
                throw new NumberFormatException("not hexadecimal");
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }
}
