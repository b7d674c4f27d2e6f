package dev.cortado.ota.compact;

import dev.cortado.ota.format.KeyAgreement;

/**
 * X25519 (RFC 7748, 5) with one private key, in 400 bytes of RAM; allocates nothing later.
 *
 * <p>Which operations are done, and where, does not depend on the key. How long an addition carries
 * does depend on the numbers added: whoever can choose many public keys and measure the time of
 * each to a few cycles may learn of the key.
 */
public final class CompactX25519 implements KeyAgreement {

    /** (A - 2)/4 of the curve's A = 486662. */
    private static final char[] A24 =
            Field25519.constant("000000000000000000000000000000000000000000000000000000000001db41");

    private static final int HIGHEST_BIT = 254;

    private final Field25519 field = new Field25519();
    private final byte[] privateKey;
    private final char[] x1 = new char[Field25519.LIMBS];
    private final char[] x2 = new char[Field25519.LIMBS];
    private final char[] z2 = new char[Field25519.LIMBS];
    private final char[] x3 = new char[Field25519.LIMBS];
    private final char[] z3 = new char[Field25519.LIMBS];
    private final char[] a = new char[Field25519.LIMBS];
    private final char[] b = new char[Field25519.LIMBS];

    /** With a private key of 32 bytes, which is not copied. */
    public CompactX25519(byte[] privateKey) {
        this.privateKey = privateKey;
    }

    @Override
    public boolean agree(byte[] publicKey, byte[] secret) {
        Field25519.read(x1, publicKey, 0);
        x1[Field25519.LIMBS - 1] &= 0x7fff;
        Field25519.copy(x3, x1);
        Field25519.set(x2, 1);
        Field25519.set(z2, 0);
        Field25519.set(z3, 1);
        int swapped = 0;
        for (int i = HIGHEST_BIT; i >= 0; i--) {
            // Clamped: bit 254 is 1, bits 0 to 2 are 0 (RFC 7748, 5).
            int bit = i == HIGHEST_BIT ? 1 : i < 3 ? 0 : privateKey[i >> 3] >> (i & 7) & 1;
            swap(bit ^ swapped);
            swapped = bit;
            step();
        }
        // Bits 0 to 2 are 0, so that nothing is left swapped. x2/z2 = x2 z2^(p - 2)
        field.invert(a, z2, b);
        field.multiply(a, a, x2);
        boolean proper = !Field25519.isZero(a);
        for (int i = 0; i < BYTES; i++) {
            secret[i] = (byte) (a[i >> 1] >> (i & 1) * 8);
        }
        return proper;
    }

    /** A step of the ladder, RFC 7748, 5. */
    private void step() {
        Field25519.add(a, x2, z2);
        Field25519.subtract(b, x2, z2);
        Field25519.add(x2, x3, z3);
        Field25519.subtract(z2, x3, z3);
        field.multiply(x3, z2, a);
        field.multiply(z3, x2, b);
        field.multiply(a, a, a);
        field.multiply(b, b, b);
        field.multiply(x2, a, b);
        Field25519.subtract(b, a, b);
        field.multiply(z2, b, A24);
        Field25519.add(z2, z2, a);
        field.multiply(z2, z2, b);
        Field25519.add(a, x3, z3);
        Field25519.subtract(b, x3, z3);
        field.multiply(x3, a, a);
        field.multiply(z3, b, b);
        field.multiply(z3, z3, x1);
    }

    /** Exchanges the two points if the bit is 1. */
    private void swap(int bit) {
        for (int i = 0; i < Field25519.LIMBS; i++) {
            int x = (x2[i] ^ x3[i]) & -bit;
            int z = (z2[i] ^ z3[i]) & -bit;
            x2[i] ^= (char) x;
            x3[i] ^= (char) x;
            z2[i] ^= (char) z;
            z3[i] ^= (char) z;
        }
    }
}
