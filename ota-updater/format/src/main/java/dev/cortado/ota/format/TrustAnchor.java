package dev.cortado.ota.format;

/** A public key whose signatures are accepted. */
public interface TrustAnchor {

    /** What {@link #verdict} returns for a signature; many bits from 0, 1 and -1. */
    int VALID = 0x6a5c_93d2;

    /** SHA-256 of the key as DER SubjectPublicKeyInfo. */
    byte[] keyHash();

    /** The type of TLV that holds its signatures. */
    int signatureType();

    /**
     * Whether the first {@code length} bytes are this key's signature of a message, which is for
     * images their 32 bytes of hash; false, and no exception, for whatever is none.
     */
    boolean verify(byte[] message, byte[] signature, int length);

    /**
     * Verifies as {@link #verify} does, and returns {@link #VALID} or something else; where faults
     * are to be expected, what was computed itself, without a branch between them.
     */
    default int verdict(byte[] message, byte[] signature, int length) {
        return verify(message, signature, length) ? VALID : 0;
    }
}
