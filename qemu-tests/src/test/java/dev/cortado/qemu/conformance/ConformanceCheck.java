package dev.cortado.qemu.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import dev.cortado.boards.BoardProfile;
import dev.cortado.qemu.harness.BoardRunner;
import dev.cortado.qemu.harness.Comparison;
import dev.cortado.qemu.harness.Firmware;
import dev.cortado.qemu.harness.FirmwareBuilder;
import dev.cortado.qemu.harness.HotSpot;
import dev.cortado.qemu.harness.Outcome;
import dev.cortado.qemu.harness.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Compares programs of the corpus on a board with HotSpot.
 *
 * @param programs the programs
 * @param images directory for their images, of which a program has one for each board
 * @param builder builds their images
 * @param runner runs the images
 */
record ConformanceCheck(
        CompiledPrograms programs, Path images, FirmwareBuilder builder, BoardRunner runner) {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HotSpot HOT_SPOT = new HotSpot(Path.of("target", "hotspot"));

    /**
     * Builds and runs a program.
     *
     * @throws AssertionError if it does something else than on HotSpot
     */
    void compare(Path path, BoardProfile board) throws IOException, InterruptedException {
        Program program = programs.at(path);
        Outcome expected = HOT_SPOT.run(program, LIMIT);
        String name = path.toString().replaceFirst("\\.java$", "");
        Path directory = images.resolve(board.name()).resolve(name);
        Files.createDirectories(directory);
        Firmware firmware = builder.build(program, board, directory);
        Outcome actual = runner.run(firmware, program.input(), LIMIT);
        new Comparison(expected, actual)
                .differences()
                .ifPresent(differences -> fail(path + " on " + board.name() + "\n" + differences));
    }
}
