package dev.cortado.ota.compact;

import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.format.TrustAnchor;

/**
 * A trusted Ed25519 key (RFC 8032, 5.1.7) for small devices, with 1.7 KB of working memory.
 *
 * <p>A signature is accepted if its first half is exactly the encoding of SB - kA, and S is below
 * L; no cofactor is multiplied in. Allocates nothing after construction. An instance serves one
 * thread.
 */
public final class CompactEd25519Anchor implements TrustAnchor {

    private static final int SIGNATURE_BYTES = 64;

    private final CompactEd25519Key key;
    private final CompactSha512 sha512 = new CompactSha512();
    private final EdwardsPoint point = new EdwardsPoint();
    private final char[] scalar = new char[Field25519.LIMBS];
    private final byte[] baseDigits = new byte[Scalar25519.DIGITS];
    private final byte[] keyDigits = new byte[Scalar25519.DIGITS];

    /** What was found so far, and how many places were added; volatile, so that each counts. */
    private volatile int found;

    private final byte[] hash = new byte[CompactSha512.BYTES];

    /** An anchor of a key. */
    public CompactEd25519Anchor(CompactEd25519Key key) {
        this.key = key;
    }

    @Override
    public byte[] keyHash() {
        return key.hash();
    }

    @Override
    public int signatureType() {
        return TlvType.ED25519;
    }

    @Override
    public boolean verify(byte[] message, byte[] signature, int length) {
        return verdict(message, signature, length) == VALID;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Whoever knows k before R, or stops before the points are added, needs no key to sign; so k
     * is computed twice, and the additions are counted.
     */
    @Override
    public int verdict(byte[] message, byte[] signature, int length) {
        if (length != SIGNATURE_BYTES
                || !key.isUsable()
                || !Scalar25519.read(scalar, signature, SIGNATURE_BYTES / 2)) {
            return 0;
        }
        Scalar25519.recode(baseDigits, scalar);
        recodeDigest(keyDigits, message, signature);
        found = VALID - Scalar25519.DIGITS;
        point.setNeutral();
        for (int place = Scalar25519.DIGITS - 1; place >= 0; place--) {
            point.twice();
            if (baseDigits[place] != 0) {
                point.add(Multiples.OF_BASE, baseDigits[place]);
            }
            if (keyDigits[place] != 0) {
                point.add(key.multiples(), keyDigits[place]);
            }
            found++;
        }
        recodeDigest(baseDigits, message, signature);
        found += point.differenceFrom(signature);
        found += point.differenceAgain();
        for (int place = 0; place < Scalar25519.DIGITS; place++) {
            found += (baseDigits[place] ^ keyDigits[place]) & 0xff;
        }
        return found;
    }

    /** Writes the digits of k, the hash of R, key and message. */
    private void recodeDigest(byte[] digits, byte[] message, byte[] signature) {
        sha512.update(signature, 0, SIGNATURE_BYTES / 2);
        sha512.update(key.bytes(), 0, CompactEd25519Key.BYTES);
        sha512.update(message, 0, message.length);
        sha512.finish(hash);
        Scalar25519.reduce(scalar, hash);
        Scalar25519.recode(digits, scalar);
    }
}
