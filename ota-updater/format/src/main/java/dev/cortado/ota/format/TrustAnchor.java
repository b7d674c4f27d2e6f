package dev.cortado.ota.format;

/** A public key whose signatures are accepted. */
public interface TrustAnchor {

    /** SHA-256 of the key as DER SubjectPublicKeyInfo. */
    byte[] keyHash();

    /** The type of TLV that holds its signatures. */
    int signatureType();

    /**
     * Whether the first {@code length} bytes are this key's signature of a message, which is for
     * images their 32 bytes of hash; false, and no exception, for whatever is none.
     */
    boolean verify(byte[] message, byte[] signature, int length);
}
