package dev.cortado.flash.gdb;

import java.nio.charset.StandardCharsets;

/** Hexadecimal digits as bytes, which is what most of a transfer is. */
final class Hex {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] VALUES = values();

    /** The two digits of each byte, the first in bits 8 to 15. */
    private static final short[] PAIRS = pairs();

    private Hex() {}

    private static byte[] values() {
        byte[] values = new byte[128];
        for (int digit = 0; digit < values.length; digit++) {
            values[digit] = (byte) Character.digit(digit, 16);
        }
        return values;
    }

    private static short[] pairs() {
        short[] pairs = new short[256];
        for (int value = 0; value < pairs.length; value++) {
            pairs[value] = (short) (DIGITS[value >> 4] << 8 | DIGITS[value & 15]);
        }
        return pairs;
    }

    /** The digit of the lowest four bits. */
    static byte digit(int value) {
        return DIGITS[value & 15];
    }

    /** The value of a digit, -1 if it is none. */
    static int value(int digit) {
        return digit >= 0 && digit < VALUES.length ? VALUES[digit] : -1;
    }

    /**
     * Appends the digits of bytes.
     *
     * @return the sum of the digits' codes
     */
    static int encode(byte[] bytes, int from, int to, byte[] into, int at) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int pair = PAIRS[bytes[i] & 0xff];
            into[at++] = (byte) (pair >> 8);
            into[at++] = (byte) pair;
            sum += (pair >> 8) + (pair & 0xff);
        }
        return sum;
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
