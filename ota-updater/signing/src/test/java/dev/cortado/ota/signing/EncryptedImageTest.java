package dev.cortado.ota.signing;

import static dev.cortado.ota.signing.VerificationTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cortado.ota.crypto.DecryptedSource;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImageVerifier;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An encrypted image opens with its device's key only, which has one form. */
class EncryptedImageTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PrivateKey KEY = PrivateKey.generate(KeyType.ED25519, RANDOM);

    @Test
    void encryptedImageOpensWithItsDevicesKeyOnly() throws ImageException {
        PrivateKey device = PrivateKey.generate(KeyType.X25519, RANDOM);
        byte[] payload = new byte[1000];
        RANDOM.nextBytes(payload);
        byte[] image =
                new ImageBuilder(Requests.encryptedTo(device.publicKey()), RANDOM)
                        .build(payload, Optional.of(KEY));
        TestDevice trusting = TestDevice.trusting(KEY.publicKey());
        assertRefused(ImageFault.HASH_MISMATCH, trusting, image);
        DecryptedSource clear = DecryptedSource.open(new ArraySource(image), device.x25519());
        assertEquals(ImageVerifier.ACCEPTED, trusting.verify(clear));
        for (int offset : new int[] {0, 1, 15, 16, 17, 511, 512, 513}) {
            byte[] piece = new byte[100];
            clear.read(512 + offset, piece, 7, 90);
            int there = Math.min(90, 1000 - offset);
            assertEquals(
                    0,
                    Arrays.compare(piece, 7, 7 + there, payload, offset, offset + there),
                    "at " + offset);
        }
        PrivateKey another = PrivateKey.generate(KeyType.X25519, RANDOM);
        ImageException e =
                assertThrows(
                        ImageException.class,
                        () -> DecryptedSource.open(new ArraySource(image), another.x25519()));
        assertEquals(ImageFault.BAD_CONTENT_KEY, e.fault());
        ImageException notEncrypted =
                assertThrows(
                        ImageException.class,
                        () ->
                                DecryptedSource.open(
                                        new ArraySource(new RawImage().build(KEY)),
                                        device.x25519()));
        assertEquals(ImageFault.NOT_ENCRYPTED, notEncrypted.fault());
    }

    @Test
    void contentKeyHasOneForm() {
        PrivateKey device = PrivateKey.generate(KeyType.X25519, RANDOM);
        byte[] image =
                new ImageBuilder(Requests.encryptedTo(device.publicKey()), RANDOM)
                        .build(new byte[64], Optional.of(KEY));
        // The sender's public key is the first of the 80 last bytes; X25519 ignores its top bit.
        image[image.length - 80 + 31] ^= (byte) 0x80;
        ImageException e =
                assertThrows(
                        ImageException.class,
                        () -> DecryptedSource.open(new ArraySource(image), device.x25519()));
        assertEquals(ImageFault.BAD_CONTENT_KEY, e.fault());
    }
}
