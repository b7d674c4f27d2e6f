package dev.cortado.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are made, images signed, verified and shown; what is wrong is said, with exit code 2. */
class ImageCommandsTest {

    @TempDir Path directory;

    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void makeKeyAndFirmware() throws IOException {
        assertEquals(0, run("keygen", "-o", at("key.pem")));
        byte[] firmware = new byte[1000];
        for (int i = 0; i < firmware.length; i++) {
            firmware[i] = (byte) (i * 31 + 1);
        }
        Files.write(path("fw.bin"), firmware);
    }

    @Test
    void keygenPrintsThePublicKeysFile() throws IOException {
        assertEquals(0, run("keygen", "-o", at("k"), "--type", "ecdsa-p256"));
        assertEquals(at("k.pub.pem") + System.lineSeparator(), out.toString());
        assertTrue(Files.readString(path("k")).startsWith("-----BEGIN PRIVATE KEY-----"));
        assertTrue(Files.readString(path("k.pub.pem")).startsWith("-----BEGIN PUBLIC KEY-----"));
        assertFalse((out.toString() + err).contains(Files.readAllLines(path("k")).get(1)));
    }

    @Test
    void keygenOverwritesNothing() throws IOException {
        String before = Files.readString(path("key.pem"));
        assertRefused(List.of("keygen", "-o", at("key.pem")), "exists and is not overwritten");
        assertEquals(before, Files.readString(path("key.pem")));
    }

    @Test
    void keygenNamesTheTypesItKnows() {
        assertRefused(
                List.of("keygen", "-o", at("k.pem"), "--type", "rsa"),
                "expected one of ed25519, ecdsa-p256, x25519, ml-dsa-44, not 'rsa'");
        assertFalse(Files.exists(path("k.pem")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa-p256"})
    void signedImageVerifies(String type) {
        assertEquals(0, run("keygen", "-o", at("k.pem"), "--type", type));
        sign("--key", at("k.pem"), "--security-counter", "7", "--dependency", "1:2.0.0");
        assertEquals(
                0, run("verify", at("i.bin"), "--key", at("k.pub.pem"), "--board", "microbit"));
        assertTrue(
                out.toString()
                        .contains("valid: version 1.2.3+4, board microbit, security counter 7"),
                out::toString);
        assertEquals(0, run("verify", at("i.bin"), "--key", at("k.pem"), "--minimum-counter", "7"));
    }

    @Test
    void passphraseProtectsAKey() throws IOException {
        Files.writeString(path("passphrase"), "correct horse\n");
        Files.writeString(path("wrong"), "battery\n");
        assertEquals(0, run("keygen", "-o", at("k.pem"), "--passphrase-file", at("passphrase")));
        assertTrue(Files.readString(path("k.pem")).contains("ENCRYPTED PRIVATE KEY"));
        sign("--key", at("k.pem"), "--passphrase-file", at("passphrase"));
        Files.delete(path("i.bin"));
        assertRefused(
                signing("--key", at("k.pem"), "--passphrase-file", at("wrong")),
                "the passphrase of " + at("k.pem") + " is wrong");
        assertFalse(err.toString().contains("battery"));
        assertFalse(Files.exists(path("i.bin")));
    }

    @Test
    void encryptedImageNeedsItsDevicesKey() throws IOException {
        assertEquals(0, run("keygen", "-o", at("device.pem"), "--type", "x25519"));
        sign("--key", at("key.pem"), "--encrypt", at("device.pub.pem"));
        List<String> verify = List.of("verify", at("i.bin"), "--key", at("key.pub.pem"));
        assertRefused(verify, "is encrypted; give the device's key with --decrypt-key");
        assertEquals(0, run(with(verify, "--decrypt-key", at("device.pem"))));
        assertRefused(
                with(verify, "--decrypt-key", at("key.pem")), "images are decrypted with x25519");
        assertEquals(0, run("keygen", "-o", at("other.pem"), "--type", "x25519"));
        assertRefused(with(verify, "--decrypt-key", at("other.pem")), "encrypted to another key");
    }

    @Test
    void bootloaderDecryptsWithAnX25519KeyAndWithoutRecoveryOnMicrobit() throws IOException {
        assertEquals(0, run("keygen", "-o", at("device.pem"), "--type", "x25519"));
        List<String> command =
                List.of(
                        "ota",
                        "bootloader",
                        "--board",
                        "microbit",
                        "--key",
                        at("key.pub.pem"),
                        "-o",
                        at("boot.bin"));
        assertRefused(with(command, "--decryption-key", at("key.pem")), "encrypted to x25519 keys");
        List<String> decrypting = with(command, "--decryption-key", at("device.pem"));
        assertRefused(decrypting, "--no-recovery saves 5 KB");
        assertEquals(0, run(with(decrypting, "--no-recovery")), () -> err.toString());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(path("boot.bin"))));
    }

    @Test
    void hybridSignatureIsMadeAndAskedFor() {
        assertEquals(0, run("keygen", "-o", at("pq.pem"), "--type", "ml-dsa-44"));
        sign("--key", at("key.pem"), "--hybrid", at("pq.pem"));
        List<String> verify = List.of("verify", at("i.bin"), "--key", at("key.pub.pem"));
        assertEquals(0, run(verify));
        assertEquals(0, run(with(verify, "--hybrid", at("pq.pub.pem"))));
        assertRefused(
                List.of("verify", at("i.bin"), "--key", at("pq.pub.pem")),
                "an ml-dsa-44 key goes with --hybrid");
        sign("--key", at("key.pem"));
        assertRefused(with(verify, "--hybrid", at("pq.pub.pem")), "has no hybrid signature");
    }

    @Test
    void imageFillsItsSlot() throws IOException {
        sign("--key", at("key.pem"), "--slot-size", "16K", "--confirm", "--align", "4");
        assertEquals(16384, Files.size(path("i.bin")));
        assertEquals(0, run("image-info", at("i.bin")));
        assertTrue(out.toString().contains("image ok                       set"), out::toString);
        assertEquals(0, run("verify", at("i.bin"), "--key", at("key.pub.pem")));
    }

    @Test
    void headerMayBeInTheInput() throws IOException {
        byte[] reserved = new byte[1512];
        System.arraycopy(Files.readAllBytes(path("fw.bin")), 0, reserved, 512, 1000);
        Files.write(path("reserved.bin"), reserved);
        assertEquals(
                0,
                run(
                        "sign",
                        at("reserved.bin"),
                        "-o",
                        at("i.bin"),
                        "--key",
                        at("key.pem"),
                        "--version",
                        "1.0.0",
                        "--board",
                        "microbit",
                        "--header-in-input"));
        byte[] image = Files.readAllBytes(path("i.bin"));
        assertArrayEquals(
                Arrays.copyOfRange(reserved, 32, 1512), Arrays.copyOfRange(image, 32, 1512));
        assertRefused(signing("--key", at("key.pem"), "--header-in-input"), "bytes are not free");
    }

    @Test
    void imageInfoShowsJson() {
        sign("--key", at("key.pem"));
        assertEquals(0, run("image-info", at("i.bin"), "--json"));
        assertTrue(out.toString().startsWith("{"), out::toString);
        assertTrue(out.toString().contains("\"version\": \"1.2.3+4\""), out::toString);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--version 1.x | is not a number from 0 to 255",
                "--board microbit2 | microbit2",
                "--key nokey.pem | there is no key file",
                "--key key.pub.pem | is a public key, and a private one is needed",
                "--key fw.bin | holds no key in PEM form",
                "--pad | --pad and --confirm need --slot-size",
                "--slot-size 2K | do not fit a slot of 2048",
                "--slot-size 4099 --align 8 --max-sectors 8 | not a multiple",
                "--slot-size many | is not a number",
                "--align 3 --slot-size 8K | --align is 1, 2, 4, 8, 16 or 32, not 3",
                "--header-size 16 | a header of 16 bytes is not possible",
                "--security-counter x | or auto",
                "--security-counter 4294967296 | is not a number from 0 to 4294967295",
                "--dependency 1.0 | is not of the form NUMBER:VERSION",
                "--encrypt key.pub.pem | images are encrypted to x25519 keys, and this one is",
                "--hybrid key.pem | a hybrid signature is by an ml-dsa-44 key",
                "--fixed-address 0 --load-address 0 | exclude each other"
            })
    void signRefuses(String options, String message) {
        List<String> command = new ArrayList<>(List.of("sign", at("fw.bin"), "-o", at("i.bin")));
        for (String option : options.trim().split(" ")) {
            command.add(option.contains(".pem") || option.endsWith(".bin") ? at(option) : option);
        }
        addUnlessThere(command, "--key", at("key.pem"));
        addUnlessThere(command, "--version", "1.2.3");
        addUnlessThere(command, "--board", "microbit");
        assertRefused(command, message);
        assertFalse(Files.exists(path("i.bin")));
    }

    private static void addUnlessThere(List<String> command, String option, String value) {
        if (!command.contains(option)) {
            command.addAll(List.of(option, value));
        }
    }

    @Test
    void signRefusesAnImageAndItsOwnInput() {
        sign("--key", at("key.pem"));
        assertRefused(
                List.of(
                        "sign",
                        at("i.bin"),
                        "-o",
                        at("j.bin"),
                        "--key",
                        at("key.pem"),
                        "--version",
                        "1.0.0",
                        "--board",
                        "microbit"),
                "is an image already");
        assertRefused(
                List.of(
                        "sign",
                        at("fw.bin"),
                        "-o",
                        at("fw.bin"),
                        "--key",
                        at("key.pem"),
                        "--version",
                        "1.0.0",
                        "--board",
                        "microbit"),
                "would replace its input");
    }

    @Test
    void firmwareLinkedForAnotherPlaceIsRefused() throws IOException {
        Files.writeString(path("fw.hex"), ":020000040800F2\n:02020000AABB97\n:00000001FF\n");
        List<String> command =
                List.of(
                        "sign",
                        at("fw.hex"),
                        "-o",
                        at("i.bin"),
                        "--key",
                        at("key.pem"),
                        "--version",
                        "1.0.0",
                        "--board",
                        "microbit");
        assertEquals(0, run(with(command, "--fixed-address", "0x08000000")));
        assertRefused(
                with(command, "--fixed-address", "0x08010000"),
                "is linked to run at 0x08000200, and in this image it would be at 0x08010200");
    }

    @Test
    void failedSigningLeavesTheOldImage() throws IOException {
        sign("--key", at("key.pem"));
        byte[] before = Files.readAllBytes(path("i.bin"));
        assertRefused(signing("--key", at("key.pem"), "--slot-size", "1K"), "do not fit");
        assertArrayEquals(before, Files.readAllBytes(path("i.bin")));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(0, files.filter(file -> file.toString().endsWith(".part")).count());
        }
    }

    @Test
    void verifyNamesWhatIsWrong() throws IOException {
        sign("--key", at("key.pem"), "--security-counter", "3");
        byte[] image = Files.readAllBytes(path("i.bin"));
        List<String> verify = List.of("verify", at("i.bin"), "--key", at("key.pub.pem"));
        assertRefused(
                with(verify, "--board", "lm3s6965evb"),
                "the image is for board microbit, not for lm3s6965evb");
        assertRefused(with(verify, "--minimum-counter", "4"), "security counter 3 is below 4");
        assertEquals(0, run("keygen", "-o", at("other.pem")));
        assertRefused(
                List.of("verify", at("i.bin"), "--key", at("other.pub.pem")),
                "signed by another key");
        Files.write(path("i.bin"), Arrays.copyOf(image, 900));
        assertRefused(verify, "is truncated");
        byte[] changed = image.clone();
        changed[700]++;
        Files.write(path("i.bin"), changed);
        assertRefused(verify, "was changed or damaged");
        Files.write(path("i.bin"), Files.readAllBytes(path("fw.bin")));
        assertRefused(verify, "no image: it begins with 0x");
        Files.delete(path("i.bin"));
        assertRefused(verify, "there is no file");
    }

    @Test
    void mutatedImagesAreCounted() {
        assertEquals(0, run("ota", "fuzz", "--inputs", "300", "--seed", "1"));
        assertTrue(
                out.toString()
                        .endsWith(
                                "300 images, 300 patches and SMP messages, 0 failures"
                                        + System.lineSeparator()));
    }

    private void sign(String... options) {
        assertEquals(0, run(signing(options)));
    }

    private List<String> signing(String... options) {
        return with(
                List.of(
                        "sign",
                        at("fw.bin"),
                        "-o",
                        at("i.bin"),
                        "--version",
                        "1.2.3+4",
                        "--board",
                        "microbit"),
                options);
    }

    private static List<String> with(List<String> command, String... options) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(options));
        return all;
    }

    private void assertRefused(List<String> command, String message) {
        assertEquals(ErrorReport.EXIT_CODE, run(command), () -> out.toString() + err);
        assertTrue(err.toString().contains(message), () -> message + " in " + err);
        assertFalse(err.toString().contains("internal error"), err::toString);
        assertEquals("", out.toString());
    }

    private int run(List<String> command) {
        return run(command.toArray(String[]::new));
    }

    private int run(String... command) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(command);
    }

    private Path path(String name) {
        return directory.resolve(name);
    }

    private String at(String name) {
        return path(name).toString();
    }
}
