package dev.cortado.ota.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys survive their files, and nothing tells what they are made of. */
class KeyFileTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource
    void writtenKeyIsReadAgain(KeyType type) {
        PrivateKey key = PrivateKey.generate(type, RANDOM);
        KeyFile file = file("key.pem");
        Path publicPath = file.write(key, Optional.empty(), RANDOM);
        PrivateKey read = file.readPrivate(PassphraseSource.none());
        assertEquals(key.publicKey(), read.publicKey());
        assertEquals(type, read.type());
        assertEquals(directory.resolve("key.pub.pem"), publicPath);
        assertEquals(key.publicKey(), new KeyFile(publicPath).read(PassphraseSource.none()));
        assertArrayEquals(
                key.info().getPrivateKey().getOctets(), read.info().getPrivateKey().getOctets());
    }

    @ParameterizedTest
    @EnumSource
    void keyOpensWithItsPassphraseOnly(KeyType type) throws IOException {
        PrivateKey key = PrivateKey.generate(type, RANDOM);
        KeyFile file = file("key.pem");
        file.write(key, Optional.of("pässword".toCharArray()), RANDOM);
        assertTrue(Files.readString(directory.resolve("key.pem")).contains("ENCRYPTED"));
        char[] passphrase = "pässword".toCharArray();
        assertEquals(key.publicKey(), file.readPrivate(_ -> Optional.of(passphrase)).publicKey());
        assertArrayEquals(new char[8], passphrase, "the passphrase is overwritten");
        SigningException wrong =
                assertThrows(
                        SigningException.class,
                        () -> file.readPrivate(_ -> Optional.of("password".toCharArray())));
        assertTrue(wrong.getMessage().endsWith("is wrong"), wrong.getMessage());
        assertTellsNothing(wrong, key, "password");
        SigningException none =
                assertThrows(
                        SigningException.class, () -> file.readPrivate(PassphraseSource.none()));
        assertTrue(none.getMessage().contains("--passphrase-file"), none.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void textOfAKeyTellsNothing(KeyType type) {
        PrivateKey key = PrivateKey.generate(type, RANDOM);
        assertEquals(type.key() + " private key", key.toString());
        assertFalse(key.publicKey().toString().contains("private"));
    }

    @Test
    void privateKeyIsReadableByItsOwnerOnly() throws IOException {
        file("key.pem").write(newKey(), Optional.empty(), RANDOM);
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("key.pem"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key.pem", "key.pub.pem"})
    void existingFileIsNotOverwritten(String name) throws IOException {
        Files.writeString(directory.resolve(name), "precious");
        SigningException e =
                assertThrows(
                        SigningException.class,
                        () -> file("key.pem").write(newKey(), Optional.empty(), RANDOM));
        assertTrue(e.getMessage().contains(name + " exists"), e.getMessage());
        assertEquals("precious", Files.readString(directory.resolve(name)));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\n****\n-----END PRIVATE KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAAA\n",
                "-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n"
            })
    void whatIsNoKeyIsRefused(String text) throws IOException {
        Files.writeString(directory.resolve("key.pem"), text);
        SigningException e =
                assertThrows(
                        SigningException.class,
                        () -> file("key.pem").read(_ -> Optional.of("x".toCharArray())));
        assertFalse(e.getMessage().isEmpty());
    }

    @Test
    void damagedKeyFileTellsNothing() throws IOException {
        PrivateKey key = newKey();
        KeyFile file = file("key.pem");
        file.write(key, Optional.empty(), RANDOM);
        List<String> lines = Files.readAllLines(directory.resolve("key.pem"));
        Files.write(
                directory.resolve("key.pem"),
                List.of(lines.get(0), lines.get(1).substring(4), lines.get(2)));
        assertTellsNothing(
                assertThrows(SigningException.class, () -> file.read(PassphraseSource.none())),
                key,
                lines.get(1).substring(30, 40));
    }

    @Test
    void publicKeyDoesNotSign() {
        Path publicPath = file("key.pem").write(newKey(), Optional.empty(), RANDOM);
        SigningException e =
                assertThrows(
                        SigningException.class,
                        () -> new KeyFile(publicPath).readPrivate(PassphraseSource.none()));
        assertTrue(e.getMessage().contains("is a public key"), e.getMessage());
    }

    @Test
    void x25519KeyDoesNotSignAndOthersDoNotDecrypt() {
        PrivateKey x25519 = PrivateKey.generate(KeyType.X25519, RANDOM);
        assertThrows(SigningException.class, () -> x25519.sign(new byte[32]));
        assertThrows(SigningException.class, () -> x25519.publicKey().anchor());
        assertThrows(SigningException.class, () -> newKey().x25519());
        assertThrows(SigningException.class, () -> newKey().publicKey().x25519());
    }

    private static void assertTellsNothing(SigningException e, PrivateKey key, String secret) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains(secret + "\""), trace::toString);
        byte[] octets = key.info().getPrivateKey().getOctets();
        String hex = HexFormat.of().formatHex(Arrays.copyOfRange(octets, 2, 12));
        assertFalse(trace.toString().contains(hex), trace::toString);
    }

    private static PrivateKey newKey() {
        return PrivateKey.generate(KeyType.ED25519, RANDOM);
    }

    private KeyFile file(String name) {
        return new KeyFile(directory.resolve(name));
    }
}
