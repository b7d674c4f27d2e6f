package dev.cortado.ota.crypto;

import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.format.TrustAnchor;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;

/** A trusted ML-DSA-44 key, for hybrid signatures; its context string is empty. */
public final class MlDsa44Anchor implements TrustAnchor {

    private final MLDSAPublicKeyParameters publicKey;
    private final byte[] keyHash;

    /** A key, and the SHA-256 of its SubjectPublicKeyInfo. */
    public MlDsa44Anchor(MLDSAPublicKeyParameters publicKey, byte[] keyHash) {
        this.publicKey = publicKey;
        this.keyHash = keyHash;
    }

    @Override
    public byte[] keyHash() {
        return keyHash;
    }

    @Override
    public int signatureType() {
        return TlvType.HYBRID_MLDSA44;
    }

    @Override
    public boolean verify(byte[] message, byte[] signature, int length) {
        if (length != signature.length) {
            return false;
        }
        MLDSASigner verifier = new MLDSASigner();
        verifier.init(false, publicKey);
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }
}
