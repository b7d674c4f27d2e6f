package dev.cortado.ota.imgtool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cortado.ota.crypto.DecryptedSource;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageFault;
import dev.cortado.ota.format.ImageSource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.format.TlvType;
import dev.cortado.ota.inspect.ImageInfo;
import dev.cortado.ota.signing.Dependency;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyFile;
import dev.cortado.ota.signing.PassphraseSource;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.signing.TestDevice;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images that imgtool made are accepted or refused as they should be, and ours are the same. */
class ImgtoolFixturesTest {

    private static final ImageVersion VERSION = new ImageVersion(1, 2, 3, 4);

    @ParameterizedTest
    @CsvSource({
        "ed25519.bin, ed25519, microbit, 5",
        "ecdsa-p256.bin, ecdsa-p256, microbit, 0x01020003",
        "ecdsa-p256-full-key.bin, ecdsa-p256, '', 0",
        "filled-confirmed.bin, ed25519, '', 0",
        "filled-test-32.bin, ed25519, '', 0",
        "encrypted.bin, ed25519, '', 0",
        "encrypted-aes256.bin, ed25519, '', 9"
    })
    void imageIsAccepted(String file, String key, String board, String counter) throws Exception {
        ImageSource image = new ArraySource(bytes(file));
        if (file.startsWith("encrypted")) {
            image = DecryptedSource.open(image, privateKey("x25519.pem").x25519());
        }
        TestDevice device =
                new TestDevice(
                        board,
                        Integer.decode(counter),
                        _ -> true,
                        new KeyFile(path(key + ".pub.pem"))
                                .read(PassphraseSource.none())
                                .publicKey());
        assertEquals(ImageVerifier.ACCEPTED, device.verify(image));
        byte[] payload = bytes("firmware.bin");
        byte[] read = new byte[payload.length];
        image.read(64, read, 0, read.length);
        assertArrayEquals(payload, read);
        assertEquals(VERSION, ImageInfo.read(bytes(file)).header().version());
    }

    @ParameterizedTest
    @CsvSource({
        "refused-sha512.bin, UNSUPPORTED_TLV, 0x12",
        "refused-pure.bin, UNSUPPORTED_TLV, 0x12",
        "refused-rsa.bin, UNSUPPORTED_TLV, 0x20",
        "refused-unsigned.bin, UNSIGNED, 0",
        "refused-compressed.bin, UNSUPPORTED_FLAGS, 0x400",
        "encrypted.bin, HASH_MISMATCH, 0"
    })
    void imageIsRefused(String file, ImageFault fault, String found) throws Exception {
        TestDevice device = TestDevice.trusting(privateKey("ed25519.pem").publicKey());
        byte[] image = bytes(file);
        ImageException e = assertThrows(ImageException.class, () -> device.verify(image));
        assertEquals(fault, e.fault());
        assertEquals(Integer.decode(found), e.found());
    }

    @Test
    void fieldsAreThoseThatImgtoolWasAskedFor() throws Exception {
        ImageInfo image = ImageInfo.read(bytes("ed25519.bin"));
        assertEquals(
                List.of(
                        "SEC_CNT 5",
                        "DEPENDENCY image 1 at least 2.0.0+0",
                        "DEPENDENCY image 2 at least 0.1.2+3",
                        "CORTADO_BOARD microbit"),
                image.tlvs().stream()
                        .filter(ImageInfo.Tlv::isProtected)
                        .map(tlv -> tlv.name() + " " + tlv.meaning().orElse(""))
                        .collect(Collectors.toList()));
        ImageInfo filled = ImageInfo.read(bytes("filled-test-32.bin"));
        assertEquals(List.of("ROM_FIXED"), filled.flagNames());
        assertEquals(0x0801_0000, filled.header().loadAddress());
        assertEquals(32, filled.trailer().orElseThrow().alignment());
        assertEquals("UNSET", filled.trailer().orElseThrow().fields().imageOk().name());
        ImageInfo confirmed = ImageInfo.read(bytes("filled-confirmed.bin"));
        assertEquals("SET", confirmed.trailer().orElseThrow().fields().imageOk().name());
        assertEquals(
                1,
                ImageInfo.read(bytes("ecdsa-p256-full-key.bin")).tlvs().stream()
                        .filter(tlv -> tlv.type() == TlvType.BOOT_RECORD)
                        .count());
    }

    @Test
    void oursAreTheSameByteForByte() throws Exception {
        assertArrayEquals(
                bytes("ed25519.bin"),
                built(
                        Optional.of("microbit"),
                        OptionalInt.of(5),
                        List.of(Dependency.parse("1:2.0.0"), Dependency.parse("2:0.1.2+3")),
                        Optional.empty(),
                        Optional.empty()));
        assertArrayEquals(
                bytes("filled-confirmed.bin"),
                built(
                        Optional.empty(),
                        OptionalInt.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(
                                new ImageRequest.SlotRequest(
                                        4096, 4, 16, ImageRequest.Padding.CONFIRMED))));
        assertArrayEquals(
                bytes("filled-test-32.bin"),
                built(
                        Optional.empty(),
                        OptionalInt.empty(),
                        List.of(),
                        Optional.of(new ImageRequest.RunAddress(0x0801_0000, false)),
                        Optional.of(
                                new ImageRequest.SlotRequest(
                                        8192, 32, 16, ImageRequest.Padding.TEST))));
    }

    private static byte[] built(
            Optional<String> board,
            OptionalInt counter,
            List<Dependency> dependencies,
            Optional<ImageRequest.RunAddress> address,
            Optional<ImageRequest.SlotRequest> slot)
            throws Exception {
        ImageRequest request =
                new ImageRequest(
                        VERSION,
                        64,
                        ImageRequest.ERASED,
                        board,
                        counter,
                        dependencies,
                        address,
                        Optional.empty(),
                        Optional.empty(),
                        slot);
        return new ImageBuilder(request, new SecureRandom())
                .build(bytes("firmware.bin"), Optional.of(privateKey("ed25519.pem")));
    }

    @ParameterizedTest
    @CsvSource({"ed25519", "ecdsa-p256"})
    void keyBehindAPassphraseIsTheSame(String key) throws Exception {
        PrivateKey locked =
                new KeyFile(path(key + "-passphrase.pem"))
                        .readPrivate(_ -> Optional.of("test passphrase".toCharArray()));
        assertEquals(privateKey(key + ".pem").publicKey(), locked.publicKey());
    }

    private static PrivateKey privateKey(String file) throws URISyntaxException {
        return new KeyFile(path(file)).readPrivate(PassphraseSource.none());
    }

    private static byte[] bytes(String file) throws IOException, URISyntaxException {
        return Files.readAllBytes(path(file));
    }

    private static Path path(String file) throws URISyntaxException {
        return Path.of(
                ImgtoolFixturesTest.class.getResource("/dev/cortado/ota/imgtool/" + file).toURI());
    }
}
