package dev.cortado.qemu.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.ota.signing.ImageRequest.Padding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bootloader starts the watchdog before a trial and at no other time, and examples/updatable
 * feeds it. QEMU has no watchdog of the nRF51, but notes what is written to its registers.
 */
class TrialWatchdogTest {

    private static final BoardProfile BOARD = ProfileLibrary.bundled().board("microbit");

    /** Of the watchdog: from 0x40010000 on, where peripherals begin at 0x40000000. */
    private static final Pattern WRITE =
            Pattern.compile("write +\\(size 4, offset 0x0*10([0-9a-f]{3}), value 0x([0-9a-f]+)\\)");

    private static final String START = "000=1";
    private static final String SIXTY_SECONDS = "504=" + Integer.toHexString(60 * 32768 - 1);
    private static final String RELOAD = "600=6e524635";

    /** Writes that tell enough; a loop that feeds makes very many. */
    private static final int FIRST = 20;

    /** A loop turns much more often. */
    private static final Duration FED = Duration.ofSeconds(10);

    @TempDir Path directory;

    @Test
    void trialRunsUnderTheWatchdogAndTheApplicationFeedsIt() throws IOException {
        SlotImages images =
                SlotImages.ofFile(BOARD, Path.of("..", "examples", "updatable", "Updatable.java"));
        BoardWithBootloader board =
                new BoardWithBootloader(BOARD, images.bootloader(), directory.resolve("board"));
        byte[] image = images.image("Updatable", Padding.TEST);
        board.programPrimary(image);
        board.programSecondary(image);

        List<String> trial = watchdogWrites(board, "self test passed\nready\n");
        assertTrue(trial.size() >= 5, trial::toString);
        assertEquals(List.of(SIXTY_SECONDS, "508=1", "50c=1", START, RELOAD), trial.subList(0, 5));

        List<String> confirmed = watchdogWrites(board, "ready\n");
        assertEquals(List.of(RELOAD), confirmed.stream().distinct().toList());
    }

    /** The first writes to the watchdog's registers, as {@code offset=value}. */
    private List<String> watchdogWrites(BoardWithBootloader board, String shown)
            throws IOException {
        Path notes = directory.resolve("notes");
        Files.deleteIfExists(notes);
        try (PoweredBoard on = board.powerOnNotingMissingDevices(notes)) {
            assertTrue(on.shows(shown, BoardWithBootloader.LIMIT), on::console);
            long deadline = System.nanoTime() + FED.toNanos();
            while (!writes(notes).contains(RELOAD)) {
                assertTrue(System.nanoTime() < deadline, "the watchdog is not fed");
            }
            on.cut();
        }
        return writes(notes);
    }

    private static List<String> writes(Path notes) throws IOException {
        try (Stream<String> lines = Files.lines(notes)) {
            return lines.map(WRITE::matcher)
                    .filter(Matcher::find)
                    .limit(FIRST)
                    .map(
                            found ->
                                    found.group(1)
                                            + "="
                                            + found.group(2).replaceFirst("^0+(?=.)", ""))
                    .toList();
        }
    }
}
