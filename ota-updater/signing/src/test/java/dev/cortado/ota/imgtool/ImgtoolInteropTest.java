package dev.cortado.ota.imgtool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.ota.crypto.DecryptedSource;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageVerifier;
import dev.cortado.ota.signing.ImageBuilder;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.KeyFile;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PassphraseSource;
import dev.cortado.ota.signing.PrivateKey;
import dev.cortado.ota.signing.Requests;
import dev.cortado.ota.signing.TestDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * imgtool and we accept each other's images and keys.
 *
 * <p>It runs where the environment variable IMGTOOL is the command that starts imgtool, for example
 * {@code python3 mcuboot/scripts/imgtool.py}; {@link ImgtoolFixturesTest} runs everywhere.
 */
@Tag("imgtool")
class ImgtoolInteropTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir Path directory;
    private byte[] payload;

    @BeforeEach
    void writePayload() throws IOException {
        payload = new byte[1000 + RANDOM.nextInt(100)];
        RANDOM.nextBytes(payload);
        Files.write(directory.resolve("firmware.bin"), payload);
    }

    @ParameterizedTest
    @EnumSource(names = {"ED25519", "ECDSA_P256"})
    void imgtoolVerifiesOurs(KeyType type) throws Exception {
        PrivateKey key = newKey(type);
        PrivateKey mlDsa = PrivateKey.generate(KeyType.ML_DSA_44, RANDOM);
        for (ImageRequest request :
                List.of(
                        Requests.forBoard("microbit"),
                        Requests.hybrid(mlDsa),
                        Requests.inSlot(
                                new ImageRequest.SlotRequest(
                                        16384, 8, 32, ImageRequest.Padding.CONFIRMED)))) {
            write("image.bin", new ImageBuilder(request, RANDOM).build(payload, Optional.of(key)));
            for (String keyFile : List.of("key.pem", "key.pub.pem")) {
                assertTrue(imgtool("verify", "-k", keyFile, "image.bin").contains("correctly"));
            }
            imgtool("dumpinfo", "image.bin");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ED25519", "ECDSA_P256"})
    void weVerifyImgtools(KeyType type) throws Exception {
        imgtool("keygen", "-k", "theirs.pem", "-t", type.key());
        imgtool(
                "sign",
                "-v",
                "1.2.3+4",
                "-H",
                "512",
                "--pad-header",
                "-S",
                "65536",
                "-s",
                "3",
                "--custom-tlv",
                "0xc0a0",
                "microbit",
                "-k",
                "theirs.pem",
                "firmware.bin",
                "i.bin");
        PrivateKey key =
                new KeyFile(directory.resolve("theirs.pem")).readPrivate(PassphraseSource.none());
        TestDevice device = new TestDevice("microbit", 3, _ -> false, key.publicKey());
        assertEquals(
                ImageVerifier.ACCEPTED,
                device.verify(Files.readAllBytes(directory.resolve("i.bin"))));
    }

    @Test
    void weOpenWhatImgtoolEncrypted() throws Exception {
        PrivateKey key = newKey(KeyType.ED25519);
        PrivateKey device = PrivateKey.generate(KeyType.X25519, RANDOM);
        new KeyFile(directory.resolve("device.pem")).write(device, Optional.empty(), RANDOM);
        for (String bits : List.of("128", "256")) {
            imgtool(
                    "sign",
                    "-v",
                    "1.2.3+4",
                    "-H",
                    "64",
                    "--pad-header",
                    "-S",
                    "65536",
                    "-E",
                    "device.pub.pem",
                    "--encrypt-keylen",
                    bits,
                    "-k",
                    "key.pem",
                    "firmware.bin",
                    "e.bin");
            byte[] image = Files.readAllBytes(directory.resolve("e.bin"));
            DecryptedSource clear = DecryptedSource.open(new ArraySource(image), device.x25519());
            assertEquals(
                    ImageVerifier.ACCEPTED, TestDevice.trusting(key.publicKey()).verify(clear));
        }
    }

    @Test
    void imgtoolVerifiesWhatWeEncryptedOnceItIsOpened() throws Exception {
        PrivateKey key = newKey(KeyType.ED25519);
        imgtool("keygen", "-k", "device.pem", "-t", "x25519");
        PrivateKey device =
                new KeyFile(directory.resolve("device.pem")).readPrivate(PassphraseSource.none());
        write(
                "encrypted.bin",
                new ImageBuilder(Requests.encryptedTo(device.publicKey()), RANDOM)
                        .build(payload, Optional.of(key)));
        Path script =
                Path.of(
                        ImgtoolInteropTest.class
                                .getResource("/dev/cortado/ota/imgtool/open_image.py")
                                .toURI());
        run(List.of("python3", script.toString(), "encrypted.bin", "device.pem", "clear.bin"));
        byte[] clear = Files.readAllBytes(directory.resolve("clear.bin"));
        assertArrayEquals(payload, Arrays.copyOfRange(clear, 512, 512 + payload.length));
        assertTrue(imgtool("verify", "-k", "key.pem", "clear.bin").contains("correctly"));
    }

    private PrivateKey newKey(KeyType type) {
        PrivateKey key = PrivateKey.generate(type, RANDOM);
        new KeyFile(directory.resolve("key.pem")).write(key, Optional.empty(), RANDOM);
        return key;
    }

    private void write(String name, byte[] contents) throws IOException {
        Files.write(directory.resolve(name), contents);
    }

    private String imgtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getenv("IMGTOOL").split(" ")));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(log));
        return Files.readString(log);
    }
}
