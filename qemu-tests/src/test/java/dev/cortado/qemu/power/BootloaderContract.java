package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.flash.smp.SmpTarget;
import dev.cortado.ota.signing.ImageRequest.Padding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the bootloader of every board does: it starts what it may, nothing else, and can always be
 * talked to.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BootloaderContract {

    /** For an image that must not start: long enough for one that does to say so. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final BoardProfile profile;
    private final int leastHeapLeft;
    private SlotImages images;
    private ElfFile bootloader;
    private BoardWithBootloader board;

    /**
     * The bootloader of a board.
     *
     * @param leastHeapLeft bytes of its heap that no start may use
     */
    BootloaderContract(String board, int leastHeapLeft) {
        this.profile = ProfileLibrary.bundled().board(board);
        this.leastHeapLeft = leastHeapLeft;
    }

    BoardProfile profile() {
        return profile;
    }

    SlotImages images() {
        return images;
    }

    ElfFile bootloader() {
        return bootloader;
    }

    BoardWithBootloader board() {
        return board;
    }

    @BeforeAll
    void build() {
        images = new SlotImages(profile, Path.of("src", "updates"));
        bootloader = images.bootloader();
    }

    @BeforeEach
    void programBootloader(@TempDir Path directory) throws IOException {
        board = new BoardWithBootloader(profile, bootloader, directory);
    }

    @Test
    void startsASignedImage() throws IOException {
        board.programPrimary(images.image("First", Padding.NONE));
        assertEquals("first\n", board.consoleOf("first\n"));
    }

    @Test
    void exceptionsOfTheApplicationReachItsHandlers() throws IOException {
        board.programPrimary(images.image("Threaded", Padding.NONE));
        assertEquals("worker\njoined\n", board.consoleOf("joined\n"));
    }

    @ParameterizedTest
    @EnumSource
    void imageWithAFlawIsNotStartedAndRecoveryAnswers(Flaw flaw) throws IOException {
        board.programPrimary(flaw.image(images));
        try (PoweredBoard on = board.powerOn()) {
            // Whoever talks to the bootloader while it decides is answered in any case.
            assertFalse(on.shows("first", SILENCE), on::console);
            assertRecoveryTakes(on, images.image("Second", Padding.NONE));
        }
    }

    private static void assertRecoveryTakes(PoweredBoard on, byte[] image) {
        SmpTarget recovery = SmpTarget.attach(on.serial(), 1);
        String intent = recovery.intent(BoardWithBootloader.firmware(image));
        assertTrue(intent.startsWith("upload"), intent);
    }

    @Test
    void imageThatConfirmsItselfStays() throws IOException {
        board.programPrimary(images.image("First", Padding.NONE));
        board.programSecondary(images.image("Second", Padding.TEST));
        assertEquals("second on trial\nconfirmed\n", board.consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", board.consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", board.consoleOf("confirmed\n"));
    }

    @Test
    void imageThatDoesNotConfirmItselfIsReverted() throws IOException {
        board.programPrimary(images.image("First", Padding.NONE));
        board.programSecondary(images.image("Third", Padding.TEST));
        assertEquals("third on trial\n", board.consoleOf("third on trial\n"));
        assertEquals("first\n", board.consoleOf("first\n"));
        assertEquals("first\n", board.consoleOf("first\n"));
    }

    @Test
    void updateWithAFlawLeavesTheRunningImageAlone() throws IOException {
        byte[] first = images.image("First", Padding.NONE);
        for (Flaw flaw : List.of(Flaw.UNSIGNED, Flaw.OTHER_BOARD, Flaw.LINKED_ELSEWHERE)) {
            board.programPrimary(first);
            board.programSecondary(flaw.update(images));
            assertEquals("first\n", board.consoleOf("first\n"), flaw::name);
            board.assertPrimaryBeginsWith(first, flaw.name());
        }
    }

    @Test
    void counterOfAConfirmedImageIsTheLeastFromThenOn() throws IOException {
        board.programPrimary(images.image("First", Padding.NONE));
        board.programSecondary(withCounter("Second", 5));
        assertEquals("second on trial\nconfirmed\n", board.consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", board.consoleOf("confirmed\n"));
        board.programSecondary(withCounter("Third", 4));
        assertEquals("second\nconfirmed\n", board.consoleOf("confirmed\n"));
        board.programSecondary(withCounter("Third", 5));
        assertEquals("third on trial\n", board.consoleOf("third on trial\n"));
    }

    private byte[] withCounter(String program, int counter) {
        return images.image(program, images.request(Padding.TEST).withSecurityCounter(counter));
    }

    @Test
    void boardWithoutAnImageIsRecoveredOverItsConsole() throws IOException {
        board.programPrimary(new byte[] {1, 2, 3});
        try (PoweredBoard on = board.powerOn()) {
            board.install(on, images.image("Second", Padding.NONE));
        }
        assertEquals("second on trial\nconfirmed\n", board.consoleOf("confirmed\n"));
        assertEquals("second\nconfirmed\n", board.consoleOf("confirmed\n"));
    }

    @Test
    void aPermanentUpdateWithSeveralVerificationsInOneStartFitsTheHeap() throws IOException {
        trialThatConfirmedItself();
        // Verified: the trial's image, again as the one to be kept, the update, the same where it
        // was copied to, and before it starts.
        board.programSecondary(images.image("Third", Padding.CONFIRMED));
        assertEquals("third\n", board.consoleOf("third\n"));
        assertEquals("third\n", board.consoleOf("third\n"));
    }

    @Test
    void theWorstStartLeavesSomeHeap() throws IOException {
        trialThatConfirmedItself();
        byte[] broken = board.primary();
        broken[images.firmware("Second").length / 2] ^= 4;
        board.programPrimary(broken);
        // Seven signatures are refused: of an update, of an attempt to go back, and of what is
        // there.
        board.programSecondary(Flaw.ONE_BIT_CHANGED.update(images));
        try (PoweredBoard on = board.powerOn()) {
            assertRecoveryTakes(on, images.image("First", Padding.NONE));
            int left = board.untouchedHeap(on);
            System.out.printf("%s: %,d bytes of heap left%n", profile.name(), left);
            assertTrue(left >= leastHeapLeft, () -> left + " bytes of heap left");
        }
    }

    /** A second image that confirmed itself on trial, which the bootloader has not seen yet. */
    private void trialThatConfirmedItself() throws IOException {
        board.programPrimary(images.image("First", Padding.NONE));
        board.programSecondary(images.image("Second", Padding.TEST));
        assertEquals("second on trial\nconfirmed\n", board.consoleOf("confirmed\n"));
    }
}
