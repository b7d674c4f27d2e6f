package dev.cortado.cli;

import dev.cortado.ota.signing.KeyFile;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PassphraseSource;
import dev.cortado.ota.signing.PublicKey;
import java.nio.file.Path;
import java.util.List;

/** The keys that a device trusts, as its image has them. */
final class TrustedKeys {
    private static final int KEY_BYTES = 32;

    private TrustedKeys() {}

    /** Reads keys from files, of private keys only the public half. */
    static List<PublicKey> read(List<Path> files) {
        return files.stream()
                .map(path -> new KeyFile(path).read(PassphraseSource.none()).publicKey())
                .toList();
    }

    /**
     * The keys one after the other.
     *
     * @throws InputException if a key is not of the type that devices verify
     */
    static byte[] of(List<PublicKey> keys) {
        byte[] all = new byte[keys.size() * KEY_BYTES];
        for (int i = 0; i < keys.size(); i++) {
            PublicKey key = keys.get(i);
            if (key.type() != KeyType.ED25519) {
                throw new InputException("%s: a device verifies ed25519 only".formatted(key));
            }
            // RFC 8410, 4: the key is at the end of its SubjectPublicKeyInfo.
            byte[] info = key.info();
            System.arraycopy(info, info.length - KEY_BYTES, all, i * KEY_BYTES, KEY_BYTES);
        }
        return all;
    }
}
