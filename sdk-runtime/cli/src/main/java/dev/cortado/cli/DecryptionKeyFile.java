package dev.cortado.cli;

import dev.cortado.ota.signing.KeyFile;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PassphraseSource;
import dev.cortado.ota.signing.PrivateKey;
import java.nio.file.Path;

/** The file of a device's private key, which images are encrypted to. */
record DecryptionKeyFile(Path path) {

    /**
     * The key.
     *
     * @throws InputException if it is of another type
     */
    PrivateKey read(PassphraseSource passphrases) {
        PrivateKey key = new KeyFile(path).readPrivate(passphrases);
        if (key.publicKey().type() != KeyType.X25519) {
            throw new InputException(
                    "%s is of type %s; images are encrypted to x25519 keys (cortado keygen --type"
                                    .formatted(path, key.publicKey().type().key())
                            + " x25519)");
        }
        return key;
    }
}
