package dev.cortado.ota.crypto;

import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.format.TrustAnchor;
import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/**
 * A trusted ECDSA key over P-256.
 *
 * <p>A signature is DER in its one form; after it there may be zeros up to 72 bytes, which older
 * MCUboots ask for.
 */
public final class EcdsaP256Anchor implements TrustAnchor {

    private static final int PADDED_BYTES = 72;
    private static final int MAX_NUMBER_BYTES = 33;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    private final ECPublicKeyParameters publicKey;
    private final byte[] keyHash;

    /** A key, and the SHA-256 of its SubjectPublicKeyInfo. */
    public EcdsaP256Anchor(ECPublicKeyParameters publicKey, byte[] keyHash) {
        this.publicKey = publicKey;
        this.keyHash = keyHash;
    }

    @Override
    public byte[] keyHash() {
        return keyHash;
    }

    @Override
    public int signatureType() {
        return TlvType.ECDSA;
    }

    @Override
    public boolean verify(byte[] message, byte[] signature, int length) {
        if (length < 2 || length > PADDED_BYTES || signature[0] != SEQUENCE) {
            return false;
        }
        int end = 2 + (signature[1] & 0xff);
        if (end > length || !isZero(signature, end, length)) {
            return false;
        }
        int second = numberEnd(signature, 2, end);
        if (second < 0 || numberEnd(signature, second, end) != end) {
            return false;
        }
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, publicKey);
        return verifier.verifySignature(message, number(signature, 2), number(signature, second));
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The index after a positive INTEGER in its shortest form, or -1. */
    private static int numberEnd(byte[] bytes, int index, int end) {
        if (end - index < 3 || bytes[index] != INTEGER) {
            return -1;
        }
        int length = bytes[index + 1] & 0xff;
        int first = index + 2;
        if (length == 0 || length > MAX_NUMBER_BYTES || length > end - first || bytes[first] < 0) {
            return -1;
        }
        // X.690 8.3.2: no more zeros in front than the sign needs.
        if (bytes[first] == 0 && (length == 1 || bytes[first + 1] >= 0)) {
            return -1;
        }
        return first + length;
    }

    private static BigInteger number(byte[] bytes, int index) {
        return new BigInteger(1, bytes, index + 2, bytes[index + 1]);
    }
}
