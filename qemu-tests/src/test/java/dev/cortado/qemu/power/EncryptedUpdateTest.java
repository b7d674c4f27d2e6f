package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.BootloaderImage;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.smp.SmpTarget;
import dev.cortado.ota.crypto.DecryptedSource;
import dev.cortado.ota.format.ArraySource;
import dev.cortado.ota.format.ImageException;
import dev.cortado.ota.format.ImageLayout;
import dev.cortado.ota.format.ImageVersion;
import dev.cortado.ota.signing.ImageRequest;
import dev.cortado.ota.signing.ImageRequest.Padding;
import dev.cortado.ota.signing.KeyType;
import dev.cortado.ota.signing.PrivateKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bootloader decrypts images on their way to the primary slot, and encrypts them back. */
class EncryptedUpdateTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final BoardProfile BOARD = ProfileLibrary.bundled().board("microbit");
    private static final PartitionTable PARTS = BOARD.partitions().orElseThrow();
    private static final PrivateKey DEVICE =
            PrivateKey.generate(KeyType.X25519, new SecureRandom());

    private static SlotImages images;
    private static byte[] bootloader;

    @TempDir Path directory;
    private PowerCycledBoard board;

    @BeforeAll
    static void build() {
        images = new SlotImages(BOARD, Path.of("src", "updates"));
        bootloader = images.bootloader(Optional.of(DEVICE), false);
    }

    @BeforeEach
    void programBootloader() throws IOException {
        board = new PowerCycledBoard(BOARD, directory);
        board.program(PARTS.bootloader(), bootloader);
    }

    @Test
    void bootloaderThatDecryptsFitsWithoutRecovery() {
        assertTrue(bootloader.length <= 24 * 1024, () -> bootloader.length + " bytes");
    }

    @Test
    void bootloaderThatDecryptsTouchesAtMost10KilobytesOfRam() throws IOException {
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        board.program(PARTS.secondary(), encrypted("Third", DEVICE, Padding.TEST));
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows("third on trial\n", LIMIT), on::console);
            byte[] ram = on.memory(BOARD.ram());
            // What the bootloader left above what the application and its stack use is 0.
            int above = 0;
            for (int i = BootloaderImage.RAM_BYTES; i < ram.length - 16; i++) {
                above += ram[i] == 0 ? 0 : 1;
            }
            assertEquals(0, above);
        }
    }

    @Test
    void encryptedImageRunsInClearAndStays() throws IOException, ImageException {
        byte[] second = encrypted("Second", DEVICE, Padding.TEST);
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        board.program(PARTS.secondary(), second);
        assertEquals("second on trial\nconfirmed\n", consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", consoleOf("confirmed\n"));
        byte[] clear = inClear(second);
        assertArrayEquals(
                clear, Arrays.copyOf(board.contents(PARTS.primary()), clear.length), "primary");
    }

    @Test
    void encryptedImagesSwapAndTheOldOneComesBack() throws IOException, ImageException {
        byte[] second = encrypted("Second", DEVICE, Padding.TEST);
        byte[] third = encrypted("Third", DEVICE, Padding.TEST);
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        board.program(PARTS.secondary(), second);
        assertEquals("second on trial\nconfirmed\n", consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", consoleOf("confirmed\n"));
        board.program(PARTS.secondary(), third);
        assertEquals("third on trial\n", consoleOf("third on trial\n"));
        // The image on trial is in clear, and the one to go back to as it came.
        byte[] clear = inClear(third);
        byte[] old = Arrays.copyOf(second, ImageLayout.read(new ArraySource(second)).end());
        assertArrayEquals(
                clear, Arrays.copyOf(board.contents(PARTS.primary()), clear.length), "primary");
        assertArrayEquals(
                old, Arrays.copyOf(board.contents(PARTS.secondary()), old.length), "secondary");
        assertEquals("second\nconfirmed\n", consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", consoleOf("confirmed\n"));
        byte[] back = Arrays.copyOf(third, clear.length);
        assertArrayEquals(
                back, Arrays.copyOf(board.contents(PARTS.secondary()), back.length), "secondary");
    }

    @Test
    void imageForAnotherDeviceAndOneInClearUnderTheFlagAreRefused()
            throws IOException, ImageException {
        byte[] first = images.image("First", Padding.NONE);
        PrivateKey other = PrivateKey.generate(KeyType.X25519, new SecureRandom());
        byte[] sealed = encrypted("Third", DEVICE, Padding.TEST);
        byte[] clear = inClear(sealed);
        System.arraycopy(clear, 0, sealed, 0, clear.length);
        for (byte[] refused : List.of(encrypted("Third", other, Padding.TEST), sealed)) {
            board.program(PARTS.primary(), first);
            board.program(PARTS.secondary(), refused);
            assertEquals("first\n", consoleOf("first\n"));
            byte[] primary = board.contents(PARTS.primary());
            assertArrayEquals(first, Arrays.copyOf(primary, first.length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "virt"})
    void applicationTakesAnEncryptedImageOverItsConsole(String name) throws IOException {
        BoardProfile profile = ProfileLibrary.bundled().board(name);
        PartitionTable parts = profile.partitions().orElseThrow();
        SlotImages updatable = updatable(profile);
        board = new PowerCycledBoard(profile, directory);
        // On microbit there is no room for recovery as well.
        boolean recovers = name.equals("virt");
        board.program(parts.bootloader(), updatable.bootloader(Optional.of(DEVICE), recovers));
        board.program(parts.primary(), version(updatable, "1.0.0", Optional.empty()));
        byte[] update = version(updatable, "2.0.0", Optional.of(DEVICE));
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows("ready\n", LIMIT), on::console);
            SmpTarget agent = SmpTarget.attach(on.serial(), 1);
            agent.install(firmware(update), ProgressListener.SILENT);
            agent.reset();
            assertTrue(on.awaitReset(LIMIT));
            on.cut();
        }
        assertEquals("updatable 2.0.0+0\nself test passed\nready\n", consoleOf("ready\n"));
        assertEquals("updatable 2.0.0+0\nready\n", consoleOf("ready\n"));
    }

    @Test
    void applicationOfABootloaderWithoutAKeySaysWhyItRefuses() throws IOException {
        SlotImages updatable = updatable(BOARD);
        board.program(PARTS.bootloader(), updatable.bootloader());
        board.program(PARTS.primary(), version(updatable, "1.0.0", Optional.empty()));
        Firmware update = firmware(version(updatable, "2.0.0", Optional.of(DEVICE)));
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows("ready\n", LIMIT), on::console);
            SmpTarget agent = SmpTarget.attach(on.serial(), 1);
            FlashException refused =
                    assertThrows(
                            FlashException.class,
                            () -> agent.install(update, ProgressListener.SILENT));
            assertTrue(refused.getMessage().contains("encrypted"), refused::getMessage);
        }
    }

    @Test
    void boardWithoutAnImageIsRecoveredByAnEncryptedOne() throws IOException {
        BoardProfile profile = ProfileLibrary.bundled().board("virt");
        SlotImages updatable = updatable(profile);
        board = new PowerCycledBoard(profile, directory);
        board.program(
                profile.partitions().orElseThrow().bootloader(),
                updatable.bootloader(Optional.of(DEVICE), true));
        Firmware update = firmware(version(updatable, "2.0.0", Optional.of(DEVICE)));
        try (PoweredBoard on = board.powerOn()) {
            SmpTarget recovery = SmpTarget.attach(on.serial(), 1);
            recovery.install(update, ProgressListener.SILENT);
            recovery.reset();
            assertTrue(on.awaitReset(LIMIT));
            on.cut();
        }
        assertEquals("updatable 2.0.0+0\nself test passed\nready\n", consoleOf("ready\n"));
    }

    private static SlotImages updatable(BoardProfile profile) {
        return SlotImages.ofFile(profile, Path.of("..", "examples", "updatable", "Updatable.java"));
    }

    private static byte[] version(
            SlotImages from, String version, Optional<PrivateKey> encryptedTo) {
        ImageRequest plain = from.request(Padding.NONE, OptionalInt.empty());
        return from.image(
                "Updatable",
                new ImageRequest(
                        ImageVersion.parse(version),
                        plain.headerBytes(),
                        plain.headerFill(),
                        plain.board(),
                        plain.securityCounter(),
                        plain.dependencies(),
                        plain.address(),
                        encryptedTo.map(PrivateKey::publicKey),
                        plain.hybrid(),
                        plain.slot()),
                Optional.of(from.key()));
    }

    private static Firmware firmware(byte[] image) {
        return Firmware.of("image", List.of(new Segment(0, image)));
    }

    @Test
    void bootloaderWithoutAKeyRefusesAnEncryptedImage() throws IOException {
        board.program(PARTS.bootloader(), images.bootloader());
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        board.program(PARTS.secondary(), encrypted("Third", DEVICE, Padding.TEST));
        String console = consoleOf("first\n");
        assertFalse(console.contains("third"), console);
    }

    private static byte[] encrypted(String program, PrivateKey device, Padding padding) {
        ImageRequest plain = images.request(padding, OptionalInt.empty());
        ImageRequest request =
                new ImageRequest(
                        plain.version(),
                        plain.headerBytes(),
                        plain.headerFill(),
                        plain.board(),
                        plain.securityCounter(),
                        plain.dependencies(),
                        plain.address(),
                        Optional.of(device.publicKey()),
                        plain.hybrid(),
                        plain.slot());
        return images.image(program, request, Optional.of(images.key()));
    }

    /** An image as it runs: its payload in clear, header and TLVs as they are. */
    private static byte[] inClear(byte[] image) throws ImageException {
        byte[] clear = new byte[ImageLayout.read(new ArraySource(image)).end()];
        DecryptedSource.open(new ArraySource(image), DEVICE.x25519())
                .read(0, clear, 0, clear.length);
        return clear;
    }

    /** Switches the board on until its console has shown a text, and cuts its power. */
    private String consoleOf(String text) throws IOException {
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows(text, LIMIT), () -> "no '" + text + "' but " + on.console());
            on.cut();
            return on.console();
        }
    }
}
