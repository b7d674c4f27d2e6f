package dev.cortado.ota.format;

/** Numbers of the image format, which has the least significant byte first. */
public final class LittleEndian {

    private LittleEndian() {}

    /** The 16-bit number at an index. */
    public static int u16(byte[] bytes, int index) {
        return (bytes[index] & 0xff) | (bytes[index + 1] & 0xff) << 8;
    }

    /** The 32-bit number at an index. */
    public static int u32(byte[] bytes, int index) {
        return u16(bytes, index) | u16(bytes, index + 2) << 16;
    }

    /** Writes a 16-bit number. */
    public static void putU16(byte[] bytes, int index, int value) {
        bytes[index] = (byte) value;
        bytes[index + 1] = (byte) (value >> 8);
    }

    /** Writes a 32-bit number. */
    public static void putU32(byte[] bytes, int index, int value) {
        putU16(bytes, index, value);
        putU16(bytes, index + 2, value >>> 16);
    }
}
