package dev.cortado.ota.format;

/** X25519 with a device's private key, which stays inside. */
public interface KeyAgreement {

    /** The bytes of a public key and of a shared secret. */
    int BYTES = 32;

    /**
     * Computes the secret shared with a public key, the first 32 bytes of an array.
     *
     * @param secret gets 32 bytes
     * @return false if the secret is 0, as that of a key of small order (RFC 7748, 6.1)
     */
    boolean agree(byte[] publicKey, byte[] secret);
}
