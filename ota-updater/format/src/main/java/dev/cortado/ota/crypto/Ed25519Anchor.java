package dev.cortado.ota.crypto;

import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.format.TrustAnchor;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A trusted Ed25519 key. */
public final class Ed25519Anchor implements TrustAnchor {

    /** The bytes of a public key. */
    public static final int KEY_BYTES = 32;

    // RFC 8410, section 4: SubjectPublicKeyInfo of id-Ed25519 up to the key.
    private static final byte[] INFO_PREFIX = {
        0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
    };

    private final byte[] publicKey;
    private final byte[] keyHash;

    /** A key whose hash is known, which spares computing it. */
    public Ed25519Anchor(byte[] publicKey, byte[] keyHash) {
        this.publicKey = publicKey;
        this.keyHash = keyHash;
    }

    /** A key of 32 bytes. */
    public static Ed25519Anchor of(byte[] publicKey) {
        byte[] info = new byte[INFO_PREFIX.length + KEY_BYTES];
        System.arraycopy(INFO_PREFIX, 0, info, 0, INFO_PREFIX.length);
        System.arraycopy(publicKey, 0, info, INFO_PREFIX.length, KEY_BYTES);
        return new Ed25519Anchor(publicKey, Sha256.of(info));
    }

    @Override
    public byte[] keyHash() {
        return keyHash;
    }

    @Override
    public int signatureType() {
        return TlvType.ED25519;
    }

    @Override
    public boolean verify(byte[] message, byte[] signature, int length) {
        return length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }
}
