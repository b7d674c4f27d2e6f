package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.PartitionTable;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.smp.SmpTarget;
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

/**
 * The bootloader of virt, which executes from the flash that it writes, over the file that the
 * flash is; power is cut by SIGKILL.
 */
class VirtBootloaderTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final BoardProfile BOARD = ProfileLibrary.bundled().board("virt");
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
    void startsASignedImageWhoseExceptionsReachItsHandlers() throws IOException {
        board.program(PARTS.primary(), images.image("Threaded", Padding.NONE));
        assertEquals("worker\njoined\n", consoleOf("joined\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsigned", "signed by another", "one bit changed", "erased"})
    void imageWithAFlawIsNotStartedAndRecoveryAnswers(String flaw) throws IOException {
        board.program(PARTS.primary(), flawed(flaw));
        try (PoweredBoard on = board.powerOn()) {
            assertFalse(on.shows("first", SILENCE), on::console);
            SmpTarget recovery = SmpTarget.attach(on.serial(), 1);
            String intent = recovery.intent(firmware(images.image("Second", Padding.NONE)));
            assertTrue(intent.startsWith("upload"), intent);
        }
    }

    private static byte[] flawed(String flaw) {
        var request = images.request(Padding.NONE, OptionalInt.empty());
        return switch (flaw) {
            case "unsigned" -> images.image("First", request, Optional.empty());
            case "signed by another" ->
                    images.image(
                            "First",
                            request,
                            Optional.of(PrivateKey.generate(KeyType.ED25519, new SecureRandom())));
            case "one bit changed" -> {
                byte[] image = images.image("First", Padding.NONE);
                image[image.length / 2] ^= 4;
                yield image;
            }
            default -> new byte[0];
        };
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
    void unsignedUpdateLeavesTheRunningImageAlone() throws IOException {
        byte[] first = images.image("First", Padding.NONE);
        board.program(PARTS.primary(), first);
        byte[] next = images.image("Third", Padding.TEST);
        byte[] unsigned = flawed("unsigned");
        System.arraycopy(unsigned, 0, next, 0, unsigned.length);
        board.program(PARTS.secondary(), next);
        assertEquals("first\n", consoleOf("first\n"));
        assertArrayEquals(first, Arrays.copyOf(board.contents(PARTS.primary()), first.length));
    }

    @Test
    void counterOfAConfirmedImageIsTheLeastFromThenOn() throws IOException {
        board.program(PARTS.primary(), images.image("First", Padding.NONE));
        board.program(PARTS.secondary(), withCounter("Second", 5));
        assertEquals("second on trial\nconfirmed\n", consoleOf("confirmed\n"));
        board.program(PARTS.secondary(), withCounter("Third", 4));
        assertEquals("second\nconfirmed\n", consoleOf("confirmed\n"));
        board.program(PARTS.secondary(), withCounter("Third", 5));
        assertEquals("third on trial\n", consoleOf("third on trial\n"));
    }

    private static byte[] withCounter(String program, int counter) {
        return images.image(
                program,
                images.request(Padding.TEST, OptionalInt.of(counter)),
                Optional.of(images.key()));
    }

    @Test
    void boardWithoutAnImageIsRecoveredOverItsConsole() throws IOException {
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

    private static Firmware firmware(byte[] image) {
        return Firmware.of("image", List.of(new Segment(0, image)));
    }

    /** Switches the board on until its console has shown a text, and kills it. */
    private String consoleOf(String text) throws IOException {
        try (PoweredBoard on = board.powerOn()) {
            assertTrue(on.shows(text, LIMIT), () -> "no '" + text + "' but " + on.console());
            on.cut();
            return on.console();
        }
    }
}
