package dev.cortado.ota.compact;

import dev.cortado.ota.format.ImageDigest;

/**
 * A public key and what verifying needs of it.
 *
 * <p>It never changes: a constant of a program whose initialiser runs when the image is built is in
 * flash, and the program has no code to decode it.
 */
public final class CompactEd25519Key {

    /** The bytes of a public key. */
    public static final int BYTES = 32;

    // RFC 8410, section 4: SubjectPublicKeyInfo of id-Ed25519 up to the key.
    private static final byte[] INFO_PREFIX = {
        0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
    };

    private final byte[] bytes;
    private final byte[] hash;
    private final char[] multiples;

    private CompactEd25519Key(byte[] bytes, byte[] hash, char[] multiples) {
        this.bytes = bytes;
        this.hash = hash;
        this.multiples = multiples;
    }

    /**
     * The key of 32 bytes.
     *
     * <p>Bytes that are no point in its one form, or a point of small order, which has signatures
     * of everything, make a key that verifies nothing.
     */
    public static CompactEd25519Key of(byte[] publicKey) {
        CompactSha256 sha256 = new CompactSha256();
        byte[] hash = new byte[ImageDigest.BYTES];
        sha256.update(INFO_PREFIX, 0, INFO_PREFIX.length);
        sha256.update(publicKey, 0, BYTES);
        sha256.finish(hash);
        return new CompactEd25519Key(publicKey.clone(), hash, multiples(publicKey));
    }

    private static char[] multiples(byte[] publicKey) {
        EdwardsPoint point = new EdwardsPoint();
        if (point.decodeNegated(publicKey)) {
            char[] multiples = point.multiples();
            // The point is now 7 times the key's, which is of small order only if that is.
            if (!point.isOfSmallOrder()) {
                return multiples;
            }
        }
        return new char[0];
    }

    /** Whether the key can have signatures. */
    public boolean isUsable() {
        return multiples.length != 0;
    }

    byte[] bytes() {
        return bytes;
    }

    /** SHA-256 of the key as DER SubjectPublicKeyInfo. */
    byte[] hash() {
        return hash;
    }

    /** Those of the key's negative, as {@link Multiples} says. */
    char[] multiples() {
        return multiples;
    }
}
