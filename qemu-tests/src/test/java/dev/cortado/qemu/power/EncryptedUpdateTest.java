package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.BootloaderImage;
import dev.cortado.compiler.link.BinaryImage;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.flash.FlashException;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bootloader decrypts images on their way to the primary slot, and encrypts them back. */
class EncryptedUpdateTest {

    private static final BoardProfile BOARD = ProfileLibrary.bundled().board("microbit");
    private static final PrivateKey DEVICE =
            PrivateKey.generate(KeyType.X25519, new SecureRandom());

    private static SlotImages images;
    private static ElfFile bootloader;

    @TempDir Path directory;
    private BoardWithBootloader board;

    @BeforeAll
    static void build() {
        images = new SlotImages(BOARD, Path.of("src", "updates"));
        bootloader = images.bootloader(Optional.of(DEVICE), false);
    }

    @BeforeEach
    void programBootloader() throws IOException {
        board = new BoardWithBootloader(BOARD, bootloader, directory);
    }

    @Test
    void bootloaderThatDecryptsFitsWithoutRecovery() {
        int bytes = BinaryImage.of(bootloader).length;
        assertTrue(bytes <= 24 * 1024, () -> bytes + " bytes");
    }

    @Test
    void bootloaderThatDecryptsTouchesAtMost10KilobytesOfRam() throws IOException {
        board.programPrimary(images.image("First", Padding.NONE));
        board.programSecondary(encrypted("Third", DEVICE, Padding.TEST));
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows("third on trial\n", BoardWithBootloader.LIMIT), on::console);
            // Of the application and its stack nothing is that high.
            board.assertUntouchedAbove(BootloaderImage.RAM_BYTES, on.memory(BOARD.ram()));
        }
    }

    @Test
    void encryptedImageRunsInClearAndStays() throws IOException, ImageException {
        byte[] second = encrypted("Second", DEVICE, Padding.TEST);
        board.programPrimary(images.image("First", Padding.NONE));
        board.programSecondary(second);
        assertEquals("second on trial\nconfirmed\n", board.consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", board.consoleOf("confirmed\n"));
        board.assertPrimaryBeginsWith(inClear(second), "primary");
    }

    @Test
    void encryptedImagesSwapAndTheOldOneComesBack() throws IOException, ImageException {
        byte[] second = encrypted("Second", DEVICE, Padding.TEST);
        byte[] third = encrypted("Third", DEVICE, Padding.TEST);
        board.programPrimary(images.image("First", Padding.NONE));
        board.programSecondary(second);
        assertEquals("second on trial\nconfirmed\n", board.consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", board.consoleOf("confirmed\n"));
        board.programSecondary(third);
        assertEquals("third on trial\n", board.consoleOf("third on trial\n"));
        // The image on trial is in clear, and the one to go back to as it came.
        byte[] clear = inClear(third);
        byte[] old = Arrays.copyOf(second, ImageLayout.read(new ArraySource(second)).end());
        board.assertPrimaryBeginsWith(clear, "primary");
        board.assertSecondaryBeginsWith(old, "secondary");
        assertEquals("second\nconfirmed\n", board.consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", board.consoleOf("confirmed\n"));
        byte[] back = Arrays.copyOf(third, clear.length);
        board.assertSecondaryBeginsWith(back, "secondary");
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
            board.programPrimary(first);
            board.programSecondary(refused);
            assertEquals("first\n", board.consoleOf("first\n"));
            board.assertPrimaryBeginsWith(first, "primary");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "virt"})
    void applicationTakesAnEncryptedImageOverItsConsole(String name) throws IOException {
        BoardProfile profile = ProfileLibrary.bundled().board(name);
        SlotImages updatable = updatable(profile);
        // On microbit there is no room for recovery as well.
        boolean recovers = name.equals("virt");
        board =
                new BoardWithBootloader(
                        profile,
                        updatable.bootloader(Optional.of(DEVICE), recovers),
                        directory.resolve("updatable"));
        board.programPrimary(version(updatable, "1.0.0"));
        byte[] update = encrypted(updatable, "2.0.0");
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows("ready\n", BoardWithBootloader.LIMIT), on::console);
            board.install(on, update);
        }
        assertEquals("updatable 2.0.0+0\nself test passed\nready\n", board.consoleOf("ready\n"));
        assertEquals("updatable 2.0.0+0\nready\n", board.consoleOf("ready\n"));
    }

    @Test
    void applicationOfABootloaderWithoutAKeySaysWhyItRefuses() throws IOException {
        SlotImages updatable = updatable(BOARD);
        board =
                new BoardWithBootloader(
                        BOARD, updatable.bootloader(), directory.resolve("updatable"));
        board.programPrimary(version(updatable, "1.0.0"));
        Firmware update = BoardWithBootloader.firmware(encrypted(updatable, "2.0.0"));
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows("ready\n", BoardWithBootloader.LIMIT), on::console);
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
        board =
                new BoardWithBootloader(
                        profile,
                        updatable.bootloader(Optional.of(DEVICE), true),
                        directory.resolve("updatable"));
        try (PoweredBoard on = board.powerOn()) {
            board.install(on, encrypted(updatable, "2.0.0"));
        }
        assertEquals("updatable 2.0.0+0\nself test passed\nready\n", board.consoleOf("ready\n"));
    }

    private static SlotImages updatable(BoardProfile profile) {
        return SlotImages.ofFile(profile, Path.of("..", "examples", "updatable", "Updatable.java"));
    }

    private static byte[] version(SlotImages from, String version) {
        return from.image("Updatable", request(from, version));
    }

    private static byte[] encrypted(SlotImages from, String version) {
        return from.image("Updatable", request(from, version).encryptedTo(DEVICE.publicKey()));
    }

    private static ImageRequest request(SlotImages from, String version) {
        return from.request(Padding.NONE).withVersion(ImageVersion.parse(version));
    }

    @Test
    void bootloaderWithoutAKeyRefusesAnEncryptedImage() throws IOException {
        board =
                new BoardWithBootloader(
                        BOARD, images.bootloader(), directory.resolve("without-key"));
        board.programPrimary(images.image("First", Padding.NONE));
        board.programSecondary(encrypted("Third", DEVICE, Padding.TEST));
        String console = board.consoleOf("first\n");
        assertFalse(console.contains("third"), console);
    }

    private static byte[] encrypted(String program, PrivateKey device, Padding padding) {
        return images.image(program, images.request(padding).encryptedTo(device.publicKey()));
    }

    /** An image as it runs: its payload in clear, header and TLVs as they are. */
    private static byte[] inClear(byte[] image) throws ImageException {
        byte[] clear = new byte[ImageLayout.read(new ArraySource(image)).end()];
        DecryptedSource.open(new ArraySource(image), DEVICE.x25519())
                .read(0, clear, 0, clear.length);
        return clear;
    }
}
