package dev.cortado.classlib.codec;

import dev.cortado.abi.Unchecked;
import java.util.Objects;

/** Numbers at any index of an array of bytes: what VarHandles of byte views read and write. */
final class ByteViews {
    private ByteViews() {}

    // No loads of whole words: the Cortex-M0 has none that are not aligned (ARMv6-M A3.2); where
    // there are, LLVM makes one of the bytes.

    @Unchecked
    private static int intLittle(byte[] bytes, int at) {
        return bytes[at] & 0xFF
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | bytes[at + 3] << 24;
    }

    @Unchecked
    private static int intBig(byte[] bytes, int at) {
        return bytes[at + 3] & 0xFF
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 1] & 0xFF) << 16
                | bytes[at] << 24;
    }

    @Unchecked
    private static void putIntLittle(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
        bytes[at + 2] = (byte) (value >> 16);
        bytes[at + 3] = (byte) (value >> 24);
    }

    @Unchecked
    private static void putIntBig(byte[] bytes, int at, int value) {
        bytes[at + 3] = (byte) value;
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at] = (byte) (value >> 24);
    }

    @Unchecked
    private static void putShortLittle(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
    }

    @Unchecked
    private static void putShortBig(byte[] bytes, int at, int value) {
        bytes[at + 1] = (byte) value;
        bytes[at] = (byte) (value >> 8);
    }

    @Unchecked
    private static int shortLittle(byte[] bytes, int at) {
        return bytes[at] & 0xFF | bytes[at + 1] << 8;
    }

    @Unchecked
    private static int shortBig(byte[] bytes, int at) {
        return bytes[at + 1] & 0xFF | bytes[at] << 8;
    }

    private static void check(byte[] bytes, int index, int size) {
        Objects.checkIndex(index, bytes.length - size + 1);
    }

    static short getShortLittle(byte[] bytes, int index) {
        check(bytes, index, 2);
        return (short) shortLittle(bytes, index);
    }

    static void setShortLittle(byte[] bytes, int index, short value) {
        check(bytes, index, 2);
        putShortLittle(bytes, index, value);
    }

    static short getShortBig(byte[] bytes, int index) {
        check(bytes, index, 2);
        return (short) shortBig(bytes, index);
    }

    static void setShortBig(byte[] bytes, int index, short value) {
        check(bytes, index, 2);
        putShortBig(bytes, index, value);
    }

    static char getCharLittle(byte[] bytes, int index) {
        check(bytes, index, 2);
        return (char) shortLittle(bytes, index);
    }

    static void setCharLittle(byte[] bytes, int index, char value) {
        check(bytes, index, 2);
        putShortLittle(bytes, index, value);
    }

    static char getCharBig(byte[] bytes, int index) {
        check(bytes, index, 2);
        return (char) shortBig(bytes, index);
    }

    static void setCharBig(byte[] bytes, int index, char value) {
        check(bytes, index, 2);
        putShortBig(bytes, index, value);
    }

    static int getIntLittle(byte[] bytes, int index) {
        check(bytes, index, 4);
        return intLittle(bytes, index);
    }

    static void setIntLittle(byte[] bytes, int index, int value) {
        check(bytes, index, 4);
        putIntLittle(bytes, index, value);
    }

    static int getIntBig(byte[] bytes, int index) {
        check(bytes, index, 4);
        return intBig(bytes, index);
    }

    static void setIntBig(byte[] bytes, int index, int value) {
        check(bytes, index, 4);
        putIntBig(bytes, index, value);
    }

    static long getLongLittle(byte[] bytes, int index) {
        check(bytes, index, 8);
        return (long) intLittle(bytes, index + 4) << 32 | intLittle(bytes, index) & 0xFFFF_FFFFL;
    }

    static void setLongLittle(byte[] bytes, int index, long value) {
        check(bytes, index, 8);
        putIntLittle(bytes, index, (int) value);
        putIntLittle(bytes, index + 4, (int) (value >> 32));
    }

    static long getLongBig(byte[] bytes, int index) {
        check(bytes, index, 8);
        return (long) intBig(bytes, index) << 32 | intBig(bytes, index + 4) & 0xFFFF_FFFFL;
    }

    static void setLongBig(byte[] bytes, int index, long value) {
        check(bytes, index, 8);
        putIntBig(bytes, index + 4, (int) value);
        putIntBig(bytes, index, (int) (value >> 32));
    }

    static float getFloatLittle(byte[] bytes, int index) {
        check(bytes, index, 4);
        return Float.intBitsToFloat(intLittle(bytes, index));
    }

    static void setFloatLittle(byte[] bytes, int index, float value) {
        check(bytes, index, 4);
        putIntLittle(bytes, index, Float.floatToRawIntBits(value));
    }

    static float getFloatBig(byte[] bytes, int index) {
        check(bytes, index, 4);
        return Float.intBitsToFloat(intBig(bytes, index));
    }

    static void setFloatBig(byte[] bytes, int index, float value) {
        check(bytes, index, 4);
        putIntBig(bytes, index, Float.floatToRawIntBits(value));
    }

    static double getDoubleLittle(byte[] bytes, int index) {
        return Double.longBitsToDouble(getLongLittle(bytes, index));
    }

    static void setDoubleLittle(byte[] bytes, int index, double value) {
        setLongLittle(bytes, index, Double.doubleToRawLongBits(value));
    }

    static double getDoubleBig(byte[] bytes, int index) {
        return Double.longBitsToDouble(getLongBig(bytes, index));
    }

    static void setDoubleBig(byte[] bytes, int index, double value) {
        setLongBig(bytes, index, Double.doubleToRawLongBits(value));
    }
}
