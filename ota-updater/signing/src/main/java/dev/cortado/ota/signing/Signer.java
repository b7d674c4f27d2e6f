package dev.cortado.ota.signing;

/**
 * Signs with a private key that it need not have in memory: an HSM, a token or a service implements
 * it as well as a key file.
 */
public interface Signer {

    /** The public half of the key, which says the kind of signature too. */
    PublicKey publicKey();

    /**
     * Signs.
     *
     * <ul>
     *   <li>{@link KeyType#ED25519}: pure Ed25519 of the message; 64 bytes.
     *   <li>{@link KeyType#ECDSA_P256}: the message is the hash; DER of r and s.
     *   <li>{@link KeyType#ML_DSA_44}: pure ML-DSA with an empty context; 2420 bytes.
     * </ul>
     *
     * @param message for an image's ordinary signature, its 32 bytes of SHA-256
     * @throws SigningException if the key cannot be used
     */
    byte[] sign(byte[] message);
}
