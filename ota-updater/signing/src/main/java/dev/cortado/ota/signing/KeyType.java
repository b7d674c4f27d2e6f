package dev.cortado.ota.signing;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What keys are for. */
public enum KeyType {
    /** Signs images; the default. */
    ED25519("ed25519"),
    /** Signs images. */
    ECDSA_P256("ecdsa-p256"),
    /** A device's key, to which images are encrypted. */
    X25519("x25519"),
    /** Signs images in addition, against quantum computers. */
    ML_DSA_44("ml-dsa-44");

    private final String key;

    KeyType(String key) {
        this.key = key;
    }

    /** The name on the command line. */
    public String key() {
        return key;
    }

    /** The type of a name. */
    public static Optional<KeyType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }

    /** All names, for messages. */
    public static String keys() {
        return Arrays.stream(values()).map(KeyType::key).collect(Collectors.joining(", "));
    }
}
