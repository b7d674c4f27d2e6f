package dev.cortado.classlib.codec;

import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * jdk.internal.util.ByteArrayLittleEndian: numbers in arrays of bytes, lowest byte first, byte by
 * byte.
 */
@SubstituteClass("jdk.internal.util.ByteArrayLittleEndian")
final class ByteArrayLittleEndianSubstitution {
    private ByteArrayLittleEndianSubstitution() {}

    @ReplaceInitializer
    private static void initialize() {}

    @Substitute
    public static char getChar(byte[] bytes, int offset) {
        return (char) (bytes[offset + 1] << 8 | bytes[offset] & 0xFF);
    }

    @Substitute
    public static short getShort(byte[] bytes, int offset) {
        return (short) (bytes[offset + 1] << 8 | bytes[offset] & 0xFF);
    }

    @Substitute
    public static int getUnsignedShort(byte[] bytes, int offset) {
        return getChar(bytes, offset);
    }

    @Substitute
    public static int getInt(byte[] bytes, int offset) {
        return bytes[offset + 3] << 24
                | (bytes[offset + 2] & 0xFF) << 16
                | (bytes[offset + 1] & 0xFF) << 8
                | bytes[offset] & 0xFF;
    }

    @Substitute
    public static long getLong(byte[] bytes, int offset) {
        return (long) getInt(bytes, offset + 4) << 32 | getInt(bytes, offset) & 0xFFFF_FFFFL;
    }

    @Substitute
    public static float getFloat(byte[] bytes, int offset) {
        return Float.intBitsToFloat(getInt(bytes, offset));
    }

    @Substitute
    public static float getFloatRaw(byte[] bytes, int offset) {
        return Float.intBitsToFloat(getInt(bytes, offset));
    }

    @Substitute
    public static double getDouble(byte[] bytes, int offset) {
        return Double.longBitsToDouble(getLong(bytes, offset));
    }

    @Substitute
    public static double getDoubleRaw(byte[] bytes, int offset) {
        return Double.longBitsToDouble(getLong(bytes, offset));
    }

    @Substitute
    public static void setChar(byte[] bytes, int offset, char value) {
        setUnsignedShort(bytes, offset, value);
    }

    @Substitute
    public static void setShort(byte[] bytes, int offset, short value) {
        setUnsignedShort(bytes, offset, value);
    }

    @Substitute
    public static void setUnsignedShort(byte[] bytes, int offset, int value) {
        bytes[offset + 1] = (byte) (value >> 8);
        bytes[offset] = (byte) value;
    }

    @Substitute
    public static void setInt(byte[] bytes, int offset, int value) {
        bytes[offset + 3] = (byte) (value >> 24);
        bytes[offset + 2] = (byte) (value >> 16);
        bytes[offset + 1] = (byte) (value >> 8);
        bytes[offset] = (byte) value;
    }

    @Substitute
    public static void setLong(byte[] bytes, int offset, long value) {
        setInt(bytes, offset + 4, (int) (value >> 32));
        setInt(bytes, offset, (int) value);
    }

    @Substitute
    public static void setFloat(byte[] bytes, int offset, float value) {
        setInt(bytes, offset, Float.floatToIntBits(value));
    }

    @Substitute
    public static void setFloatRaw(byte[] bytes, int offset, float value) {
        setInt(bytes, offset, Float.floatToRawIntBits(value));
    }

    @Substitute
    public static void setDouble(byte[] bytes, int offset, double value) {
        setLong(bytes, offset, Double.doubleToLongBits(value));
    }

    @Substitute
    public static void setDoubleRaw(byte[] bytes, int offset, double value) {
        setLong(bytes, offset, Double.doubleToRawLongBits(value));
    }
}
