package dev.cortado.ota.smp;

/** CRC-16/XMODEM: polynomial 1021, from 0, nothing reflected. */
final class Crc16 {

    private Crc16() {}

    /** The CRC after one more byte, 0 to 65535. */
    static int add(int crc, int value) {
        // The eight steps of a byte at once: the quotient's bits depend on these two terms only.
        int quotient = (crc >>> 8 ^ value) & 0xff;
        quotient ^= quotient >>> 4;
        return (crc << 8 ^ quotient << 12 ^ quotient << 5 ^ quotient) & 0xffff;
    }
}
