package dev.cortado.ota.sim;

import dev.cortado.ota.compact.CompactContentKeys;
import dev.cortado.ota.compact.CompactPayloadCipher;
import dev.cortado.ota.compact.CompactSha256;
import dev.cortado.ota.compact.CompactX25519;
import dev.cortado.ota.crypto.DecryptedSource;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.KeyAgreement;
import dev.cortado.ota.format.PayloadCipher;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.signing.PublicKey;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The key of a device that decrypts, with the code of small cores. */
final class DeviceKey {

    private final PrivateKey key;
    private final KeyAgreement agreement;
    private final Map<String, byte[]> masks = new HashMap<>();

    DeviceKey(PrivateKey key) {
        this.key = key;
        this.agreement = new Remembering(new CompactX25519(key.x25519()));
    }

    PublicKey publicKey() {
        return key.publicKey();
    }

    /** A cipher for one image at a time. */
    PayloadCipher cipher() {
        return new MaskCipher(
                new CompactPayloadCipher(new CompactContentKeys(agreement, new CompactSha256())),
                masks);
    }

    /** An encrypted image as it runs, by the host's code. */
    byte[] clear(byte[] image) {
        try {
            ArraySource source = new ArraySource(image);
            byte[] clear = new byte[ImageLayout.read(source).end()];
            DecryptedSource.open(source, key.x25519()).read(0, clear, 0, clear.length);
            return clear;
        } catch (ImageException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Computes each secret once. */
    private static final class Remembering implements KeyAgreement {

        private final KeyAgreement agreement;
        private final Map<String, byte[]> secrets = new HashMap<>();

        Remembering(KeyAgreement agreement) {
            this.agreement = agreement;
        }

        @Override
        public boolean agree(byte[] publicKey, byte[] secret) {
            byte[] found =
                    secrets.computeIfAbsent(
                            HexFormat.of().formatHex(publicKey, 0, BYTES),
                            unknown -> {
                                byte[] fresh = new byte[BYTES];
                                return agreement.agree(publicKey, fresh) ? fresh : new byte[0];
                            });
            System.arraycopy(found, 0, secret, 0, found.length);
            return found.length != 0;
        }
    }
}
