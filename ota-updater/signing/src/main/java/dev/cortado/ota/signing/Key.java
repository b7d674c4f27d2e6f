package dev.cortado.ota.signing;

/** What a key file holds. */
public sealed interface Key permits PublicKey, PrivateKey {

    /** What it is for. */
    KeyType type();

    /** Itself or its public half. */
    PublicKey publicKey();
}
