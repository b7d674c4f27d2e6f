package dev.cortado.ota.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.compact.CompactContentKeys;
import dev.cortado.ota.compact.CompactPayloadCipher;
import dev.cortado.ota.compact.CompactSha256;
import dev.cortado.ota.compact.CompactX25519;
import dev.cortado.ota.crypto.ContentKey;
import dev.cortado.ota.crypto.Sha256;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImageFlags;
import dev.cortado.ota.format.ImageHeader;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.LittleEndian;
import dev.cortado.ota.format.PayloadCipher;
import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.format.TrustAnchor;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code of small devices opens what the host seals, and nothing else. */
class SealedImageTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PrivateKey KEY = PrivateKey.generate(KeyType.ED25519, RANDOM);
    private static final PrivateKey DEVICE = PrivateKey.generate(KeyType.X25519, RANDOM);

    private static PayloadCipher cipher(PrivateKey key) {
        return new CompactPayloadCipher(
                new CompactContentKeys(new CompactX25519(key.x25519()), new CompactSha256()));
    }

    /** An image with a key of 16 or 32 bytes, of which the signing makes the first kind only. */
    private static byte[] image(byte[] payload, int keyBytes) {
        if (keyBytes == 16) {
            return new ImageBuilder(Requests.encryptedTo(DEVICE.publicKey()), RANDOM)
                    .build(payload, Optional.of(KEY));
        }
        byte[] key = new byte[keyBytes];
        byte[] ephemeral = new byte[32];
        RANDOM.nextBytes(key);
        RANDOM.nextBytes(ephemeral);
        byte[] body = new byte[ImageHeader.BYTES + payload.length];
        new ImageHeader(
                        0,
                        ImageHeader.BYTES,
                        0,
                        payload.length,
                        ImageFlags.ENCRYPTED_AES256,
                        new ImageVersion(1, 0, 0, 0))
                .write(body);
        System.arraycopy(payload, 0, body, ImageHeader.BYTES, payload.length);
        byte[] hash = Sha256.of(body);
        ContentKey content = new ContentKey(key);
        content.cipher().apply(0, body, ImageHeader.BYTES, payload.length);
        byte[] info = DEVICE.publicKey().info();
        byte[] recipient = Arrays.copyOfRange(info, info.length - 32, info.length);
        ByteArrayOutputStream tlvs = new ByteArrayOutputStream();
        add(tlvs, TlvType.SHA256, hash);
        add(tlvs, TlvType.KEY_HASH, KEY.publicKey().hash());
        add(tlvs, TlvType.ED25519, KEY.sign(hash));
        add(tlvs, TlvType.CONTENT_KEY_X25519, content.seal(recipient, ephemeral));
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        image.writeBytes(body);
        image.writeBytes(pair(ImageLayout.PLAIN_MAGIC, tlvs.size() + 4));
        image.writeBytes(tlvs.toByteArray());
        return image.toByteArray();
    }

    private static void add(ByteArrayOutputStream area, int type, byte[] value) {
        area.writeBytes(pair(type, value.length));
        area.writeBytes(value);
    }

    private static byte[] pair(int first, int second) {
        byte[] bytes = new byte[4];
        LittleEndian.putU16(bytes, 0, first);
        LittleEndian.putU16(bytes, 2, second);
        return bytes;
    }

    @ParameterizedTest(name = "key of {0} bytes")
    @ValueSource(ints = {16, 32})
    void imageIsDecryptedInPiecesAndEncryptedAgain(int keyBytes) throws ImageException {
        byte[] payload = new byte[992];
        RANDOM.nextBytes(payload);
        byte[] image = image(payload, keyBytes);
        PayloadCipher cipher = cipher(DEVICE);
        assertTrue(cipher.open(new ArraySource(image)));
        byte[] clear = image.clone();
        for (int at = 0; at < clear.length; at += 77) {
            cipher.apply(at, clear, at, Math.min(77, clear.length - at));
        }
        int header = ImageLayout.read(new ArraySource(image)).payloadOffset();
        assertArrayEquals(payload, Arrays.copyOfRange(clear, header, header + payload.length));
        assertEquals(ImageVerifier.ACCEPTED, TestDevice.trusting(KEY.publicKey()).verify(clear));
        cipher.apply(0, clear, 0, clear.length);
        assertArrayEquals(image, clear);
        cipher.close();
        cipher.apply(0, clear, 0, clear.length);
        assertArrayEquals(image, clear, "closed");
    }

    @ParameterizedTest(name = "key of {0} bytes")
    @ValueSource(ints = {16, 32})
    void everyBitOfTheSealCounts(int keyBytes) throws ImageException {
        byte[] image = image(new byte[32], keyBytes);
        int from = image.length - 64 - keyBytes;
        PayloadCipher cipher = cipher(DEVICE);
        for (int bit = 0; bit < 8 * (64 + keyBytes); bit += 7) {
            byte[] changed = image.clone();
            changed[from + bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(cipher.open(new ArraySource(changed)), "bit " + bit);
        }
        // The top bit of the public key, which X25519 ignores.
        byte[] changed = image.clone();
        changed[from + 31] ^= (byte) 0x80;
        assertFalse(cipher.open(new ArraySource(changed)));
        assertFalse(
                cipher(PrivateKey.generate(KeyType.X25519, RANDOM)).open(new ArraySource(image)));
    }

    @Test
    void payloadThatCannotBeOpenedBecomesZeros() throws ImageException {
        byte[] payload = new byte[64];
        Arrays.fill(payload, (byte) 0x77);
        byte[] image = image(payload, 16);
        PayloadCipher cipher = cipher(PrivateKey.generate(KeyType.X25519, RANDOM));
        assertFalse(cipher.open(new ArraySource(image)));
        byte[] copied = image.clone();
        cipher.apply(0, copied, 0, copied.length);
        ImageLayout layout = ImageLayout.read(new ArraySource(image));
        byte[] expected = image.clone();
        Arrays.fill(expected, layout.payloadOffset(), layout.protectedTlv(), (byte) 0);
        assertArrayEquals(expected, copied);
    }

    @Test
    void imageInClearStaysAsItIs() {
        byte[] image =
                new ImageBuilder(Requests.forBoard("x"), RANDOM)
                        .build(new byte[100], Optional.of(KEY));
        PayloadCipher cipher = cipher(DEVICE);
        assertTrue(cipher.open(new ArraySource(image)));
        byte[] copied = image.clone();
        cipher.apply(0, copied, 0, copied.length);
        assertArrayEquals(image, copied);
    }

    @Test
    void sealedImageIsJudgedByItsSignatureAndNeverAccepted() throws ImageException {
        byte[] image = image(new byte[64], 16);
        ImageVerifier verifier =
                new ImageVerifier(
                        new TrustAnchor[] {KEY.publicKey().anchor()},
                        TestDevice.trusting(KEY.publicKey()),
                        new Sha256(),
                        new byte[200]);
        assertNotEquals(ImageVerifier.ACCEPTED, ImageVerifier.SEALED);
        assertEquals(ImageVerifier.SEALED, verifier.verifySealed(new ArraySource(image)));
        byte[] clear =
                new ImageBuilder(Requests.forBoard("x"), RANDOM)
                        .build(new byte[100], Optional.of(KEY));
        assertEquals(
                ImageFault.NOT_ENCRYPTED,
                assertThrows(
                                ImageException.class,
                                () -> verifier.verifySealed(new ArraySource(clear)))
                        .fault());
        int hash = ImageLayout.read(new ArraySource(image)).plainTlv() + 8;
        image[hash] ^= 1;
        assertEquals(
                ImageFault.BAD_SIGNATURE,
                assertThrows(
                                ImageException.class,
                                () -> verifier.verifySealed(new ArraySource(image)))
                        .fault());
    }
}
