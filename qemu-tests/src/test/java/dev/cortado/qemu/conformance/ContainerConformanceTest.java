package dev.cortado.qemu.conformance;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.cortado.boards.ProfileLibrary;
import dev.cortado.qemu.harness.CompiledFirmware;
import dev.cortado.qemu.harness.ContainerQemu;
import dev.cortado.qemu.harness.ContainerQemu.Availability;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A handful of programs on boards in containers; the bulk runs locally. */
class ContainerConformanceTest {

    @ParameterizedTest
    @CsvSource({
        "lm3s6965evb, core/arith/IntDivisionEdges.java",
        "lm3s6965evb, core/exceptions/UncaughtEndsWithExitCodeOne.java",
        "lm3s6965evb, lang/console/ReadsBinaryInputUntilItsEnd.java",
        "microbit, core/objects/BridgeMethodsAndCovariantReturns.java",
        "mps2-an386, core/convert/DoubleToIntegersSaturates.java",
    })
    void programsDoTheSameInContainers(String board, Path program) throws Exception {
        switch (ContainerQemu.probe(ContainerQemu.IMAGE)) {
            case Availability.Unavailable(String reason) -> abort(reason);
            case Availability.Available(ContainerQemu runner) ->
                    new ConformanceCheck(
                                    new CompiledPrograms(Corpus.ofThisModule()),
                                    Path.of("target", "conformance-in-containers"),
                                    CompiledFirmware.ordinary(),
                                    runner)
                            .compare(program, ProfileLibrary.bundled().board(board));
        }
    }
}
