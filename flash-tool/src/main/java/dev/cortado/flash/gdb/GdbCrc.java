package dev.cortado.flash.gdb;

/** The CRC of {@code qCRC}: polynomial 0x04C11DB7, start 0xFFFFFFFF, most significant bit first. */
final class GdbCrc {

    private static final int POLYNOMIAL = 0x04C1_1DB7;

    private GdbCrc() {}

    static long of(byte[] bytes) {
        int crc = -1;
        for (byte b : bytes) {
            crc ^= b << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
            }
        }
        return Integer.toUnsignedLong(crc);
    }
}
