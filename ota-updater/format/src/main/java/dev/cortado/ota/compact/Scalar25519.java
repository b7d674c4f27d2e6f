package dev.cortado.ota.compact;

/** Arithmetic modulo the order L of the base point, in limbs as those of {@link Field25519}. */
final class Scalar25519 {

    /** One more than the highest place at which {@link #recode} leaves a digit. */
    static final int DIGITS = 254;

    // RFC 8032, 5.1
    private static final char[] ORDER =
            Field25519.constant("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed");

    private Scalar25519() {}

    /** Reads 32 bytes, the lowest first, and tells whether they are less than L. */
    static boolean read(char[] scalar, byte[] bytes, int index) {
        Field25519.read(scalar, bytes, index);
        int carry = 0;
        for (int i = 0; i < Field25519.LIMBS; i++) {
            carry = carry + scalar[i] - ORDER[i] >> 16;
        }
        return carry < 0;
    }

    /** Reduces a number of 64 bytes, the lowest first. */
    static void reduce(char[] scalar, byte[] bytes) {
        Field25519.set(scalar, 0);
        for (int i = CompactSha512.BYTES - 1; i >= 0; i--) {
            // The bits from 252 on of the number with its next byte: too many by one at most.
            int quotient = scalar[Field25519.LIMBS - 1] >> 4;
            int carry = bytes[i] & 0xff;
            for (int j = 0; j < Field25519.LIMBS; j++) {
                carry += (scalar[j] << 8) - quotient * ORDER[j];
                scalar[j] = (char) carry;
                carry >>= 16;
            }
            if (carry < 0) {
                Field25519.addLimbs(scalar, scalar, ORDER, 1);
            }
        }
    }

    /**
     * Writes a scalar, which is then lost, as a sum of odd digits from -7 to 7 at powers of two, no
     * two of which are closer than four places.
     */
    static void recode(byte[] digits, char[] scalar) {
        for (int place = 0; place < DIGITS; place++) {
            int digit = 0;
            if ((scalar[0] & 1) != 0) {
                digit = (scalar[0] & 15 ^ 8) - 8;
                Field25519.propagate(scalar, -digit);
            }
            digits[place] = (byte) digit;
            int carry = 0;
            for (int i = Field25519.LIMBS - 1; i >= 0; i--) {
                carry = carry << 16 | scalar[i];
                scalar[i] = (char) (carry >>> 1);
            }
        }
    }
}
