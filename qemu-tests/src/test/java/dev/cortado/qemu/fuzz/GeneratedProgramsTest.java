package dev.cortado.qemu.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.boards.ProfileLibrary;
import dev.cortado.qemu.harness.CompiledFirmware;
import dev.cortado.qemu.harness.LocalQemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 200 random programs do on boards what they do on HotSpot.
 *
 * <p>The system property {@code cortado.seed} repeats a run; else the seed is random. It is printed
 * in both cases.
 */
class GeneratedProgramsTest {
    private static final long SEED =
            Long.getLong("cortado.seed", new SplittableRandom().nextLong(1L << 40));

    @ParameterizedTest(name = "{1} programs on {0}")
    @CsvSource({"mps2-an385, 120, 40", "mps2-an386, 50, 50", "lm3s6965evb, 30, 10"})
    void randomProgramsDoWhatTheyDoOnHotSpot(String board, int programs, int batch)
            throws IOException, InterruptedException {
        System.out.println("random programs on " + board + ", -Dcortado.seed=" + SEED);
        Path directory = Files.createDirectories(Path.of("target", "fuzz", board));
        DifferentialRun run =
                new DifferentialRun(
                        CompiledFirmware.ordinary(),
                        LocalQemu.onPath(),
                        ProfileLibrary.bundled().board(board),
                        directory);
        List<String> differences = new ArrayList<>();
        Campaign.Result result =
                new Campaign(run, batch, 0, directory)
                        .start(SEED, programs, finding -> differences.add(finding.toString()));
        assertEquals(List.of(), differences);
        assertEquals(programs, result.same() + result.skipped());
    }
}
