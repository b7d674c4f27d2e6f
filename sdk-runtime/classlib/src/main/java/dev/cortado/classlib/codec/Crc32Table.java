package dev.cortado.classlib.codec;

/** The CRC-32 of ISO 3309, reflected; the register is complemented by the caller. */
final class Crc32Table {
    /**
     * x^32 + x^26 + x^23 + x^22 + x^16 + x^12 + x^11 + x^10 + x^8 + x^7 + x^5 + x^4 + x^2 + x + 1,
     * reflected.
     */
    private static final int POLYNOMIAL = 0xEDB8_8320;

    private static final int[] REMAINDER_OF_NIBBLE = remainders();

    private Crc32Table() {}

    private static int[] remainders() {
        int[] table = new int[16];
        for (int nibble = 0; nibble < 16; nibble++) {
            int remainder = nibble;
            for (int bit = 0; bit < 4; bit++) {
                remainder = (remainder & 1) != 0 ? remainder >>> 1 ^ POLYNOMIAL : remainder >>> 1;
            }
            table[nibble] = remainder;
        }
        return table;
    }

    /** The register after one more byte, the low 8 bits of {@code value}. */
    static int update(int register, int value) {
        int next = register ^ value & 0xFF;
        next = next >>> 4 ^ REMAINDER_OF_NIBBLE[next & 0xF];
        return next >>> 4 ^ REMAINDER_OF_NIBBLE[next & 0xF];
    }
}
