package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.ImageRole;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.smp.SmpTarget;
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
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The bootloader of the micro:bit starts what it may, nothing else, and can always be talked to.
 */
class BootloaderTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final BoardProfile BOARD = ProfileLibrary.bundled().board("microbit");
    private static final PartitionTable PARTS = BOARD.partitions().orElseThrow();

    private static SlotImages images;
    private static byte[] bootloader;

    @TempDir Path directory;
    private PowerCycledBoard board;

    @BeforeAll
    static void build() {
        images = new SlotImages(BOARD, Path.of("src", "updates"));
        bootloader = images.bootloader();
    }

    @BeforeEach
    void programBootloader() throws IOException {
        board = new PowerCycledBoard(BOARD, directory);
        board.program(PARTS.bootloader(), bootloader);
    }

    @Test
    void bootloaderWithEd25519AndRecoveryFits24KilobytesOfFlash() {
        assertTrue(bootloader.length <= 24 * 1024, () -> bootloader.length + " bytes");
    }

    @Test
    void bootloaderTouchesAtMost10KilobytesOfRam() throws IOException {
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        board.program(PARTS.secondary(), images.image("Third", Padding.TEST));
        int reserved = 10 * 1024;
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows("third on trial\n", LIMIT), on::console);
            byte[] ram = on.memory(BOARD.ram());
            // What the bootloader left above what the application and its stack use is 0.
            int above = 0;
            for (int i = reserved; i < ram.length - 16; i++) {
                above += ram[i] == 0 ? 0 : 1;
            }
            assertEquals(0, above);
        }
    }

    @Test
    void recoveryTouchesAtMost10KilobytesOfRam() throws IOException {
        board.program(PARTS.primary(), new byte[] {1, 2, 3});
        Firmware second = firmware(images.image("Second", Padding.NONE));
        try (PoweredBoard on = board.powerOn()) {
            SmpTarget recovery = SmpTarget.attach(on.serial(), 1);
            recovery.install(second, ProgressListener.SILENT);
            byte[] ram = on.memory(BOARD.ram());
            int above = 0;
            for (int i = 10 * 1024; i < ram.length - 16; i++) {
                above += ram[i] == 0 ? 0 : 1;
            }
            assertEquals(0, above);
            // Between heap and stack nothing was ever written.
            int untouched = longestZeros(ram, 10 * 1024);
            assertTrue(untouched >= 256, () -> untouched + " bytes between heap and stack");
        }
    }

    private static int longestZeros(byte[] ram, int bytes) {
        int longest = 0;
        int zeros = 0;
        for (int i = 0; i < bytes; i++) {
            zeros = ram[i] == 0 ? zeros + 1 : 0;
            longest = Math.max(longest, zeros);
        }
        return longest;
    }

    @Test
    void startsASignedImage() throws IOException {
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        assertEquals("first\n", consoleOf("first\n"));
    }

    @Test
    void exceptionsOfTheApplicationReachItsHandlers() throws IOException {
        board.program(PARTS.primary(), images.image("Threaded", Padding.NONE));
        assertEquals("worker\njoined\n", consoleOf("joined\n"));
    }

    enum Flaw {
        UNSIGNED,
        WRONG_KEY,
        OTHER_BOARD,
        TRUNCATED,
        ONE_BIT_CHANGED,
        LINKED_ELSEWHERE,
        GARBAGE,
        ERASED
    }

    @ParameterizedTest
    @EnumSource
    void imageWithAFlawIsNotStartedAndRecoveryAnswers(Flaw flaw) throws IOException {
        board.program(PARTS.primary(), flawed(flaw));
        try (PoweredBoard on = board.powerOn()) {
            // Whoever talks to the bootloader while it decides is answered in any case.
            assertFalse(on.shows("first", SILENCE), on::console);
            SmpTarget recovery = SmpTarget.attach(on.serial(), 1);
            String intent = recovery.intent(firmware(images.image("Second", Padding.NONE)));
            assertTrue(intent.startsWith("upload"), intent);
        }
    }

    private byte[] flawed(Flaw flaw) {
        ImageRequest request = images.request(Padding.NONE, OptionalInt.empty());
        byte[] good = images.image("First", request, Optional.of(images.key()));
        return switch (flaw) {
            case UNSIGNED -> images.image("First", request, Optional.empty());
            case WRONG_KEY ->
                    images.image(
                            "First",
                            request,
                            Optional.of(PrivateKey.generate(KeyType.ED25519, new SecureRandom())));
            case OTHER_BOARD ->
                    images.image("First", otherBoard(request), Optional.of(images.key()));
            case TRUNCATED -> Arrays.copyOf(good, good.length - 1);
            case ONE_BIT_CHANGED -> {
                good[good.length / 2] ^= 4;
                yield good;
            }
            case LINKED_ELSEWHERE ->
                    images.signed(
                            images.linked("First", new ImageRole.Standalone()),
                            request,
                            Optional.of(images.key()));
            case GARBAGE -> new SecureRandom().generateSeed(4096);
            case ERASED -> new byte[0];
        };
    }

    private static ImageRequest otherBoard(ImageRequest of) {
        return new ImageRequest(
                of.version(),
                of.headerBytes(),
                of.headerFill(),
                Optional.of("lm3s6965evb"),
                of.securityCounter(),
                of.dependencies(),
                of.address(),
                of.encryptTo(),
                of.hybrid(),
                of.slot());
    }

    @Test
    void imageThatConfirmsItselfStays() throws IOException {
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        board.program(PARTS.secondary(), images.image("Second", Padding.TEST));
        assertEquals("second on trial\nconfirmed\n", consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", consoleOf("confirmed\n"));
    }

    @Test
    void imageThatDoesNotConfirmItselfIsReverted() throws IOException {
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        board.program(PARTS.secondary(), images.image("Third", Padding.TEST));
        assertEquals("third on trial\n", consoleOf("third on trial\n"));
        assertEquals("first\n", consoleOf("first\n"));
        assertEquals("first\n", consoleOf("first\n"));
    }

    @Test
    void updateWithAFlawLeavesTheRunningImageAlone() throws IOException {
        byte[] first = images.image("First", Padding.NONE);
        for (Flaw flaw : List.of(Flaw.UNSIGNED, Flaw.OTHER_BOARD, Flaw.LINKED_ELSEWHERE)) {
            board.program(PARTS.primary(), first);
            byte[] next = padded(flawed(flaw));
            board.program(PARTS.secondary(), next);
            assertEquals("first\n", consoleOf("first\n"), flaw::name);
            byte[] primary = board.contents(PARTS.primary());
            assertArrayEquals(first, Arrays.copyOf(primary, first.length), flaw::name);
        }
    }

    /** Fills up a slot with the trailer of another image. */
    private static byte[] padded(byte[] image) {
        byte[] slot = images.image("Third", Padding.TEST);
        System.arraycopy(image, 0, slot, 0, image.length);
        return slot;
    }

    @Test
    void counterOfAConfirmedImageIsTheLeastFromThenOn() throws IOException {
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        board.program(PARTS.secondary(), withCounter("Second", 5, Padding.TEST));
        assertEquals("second on trial\nconfirmed\n", consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", consoleOf("confirmed\n"));
        board.program(PARTS.secondary(), withCounter("Third", 4, Padding.TEST));
        assertEquals("second\nconfirmed\n", consoleOf("confirmed\n"));
        board.program(PARTS.secondary(), withCounter("Third", 5, Padding.TEST));
        assertEquals("third on trial\n", consoleOf("third on trial\n"));
    }

    private static byte[] withCounter(String program, int counter, Padding padding) {
        return images.image(
                program,
                images.request(padding, OptionalInt.of(counter)),
                Optional.of(images.key()));
    }

    @Test
    void boardWithoutAnImageIsRecoveredOverItsConsole() throws IOException {
        board.program(PARTS.primary(), new byte[] {1, 2, 3});
        Firmware second = firmware(images.image("Second", Padding.NONE));
        try (PoweredBoard on = board.powerOn()) {
            SmpTarget recovery = SmpTarget.attach(on.serial(), 1);
            recovery.install(second, ProgressListener.SILENT);
            recovery.reset();
            assertTrue(on.awaitReset(LIMIT));
            on.cut();
        }
        assertEquals("second on trial\nconfirmed\n", consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", consoleOf("confirmed\n"));
    }

    @Test
    void boardIsRecoveredWhileItHasAnImageThatStarts() throws IOException {
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        try (PoweredBoard on = board.powerOnHeld()) {
            on.serial().send(new byte[] {6});
            on.release();
            SmpTarget recovery = SmpTarget.attach(on.serial(), 1);
            String intent = recovery.intent(firmware(images.image("First", Padding.NONE)));
            assertTrue(intent.startsWith("the image is in a slot already"), intent);
        }
    }

    @Test
    void applicationMayAskForRecovery() throws IOException {
        board.program(PARTS.primary(), images.image("Asking", Padding.NONE));
        try (PoweredBoard on = board.powerOnWithResets()) {
            assertTrue(on.shows("asking\n", LIMIT));
            try (SmpTarget recovery = SmpTarget.attach(on.serial(), 1)) {
                assertTrue(
                        recovery.intent(firmware(images.image("Asking", Padding.NONE)))
                                .startsWith("the image is in a slot already"));
            }
        }
    }

    private static Firmware firmware(byte[] image) {
        return Firmware.of("image", List.of(new Segment(0, image)));
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
