package dev.cortado.qemu.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.llvm.LlvmDistribution;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images are verified on boards as on the host. */
class CompactVerificationTest {
    private static final Path SOURCES = Path.of("src", "benchmarks");

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "lm3s6965evb"})
    void publishedVectorsAreAcceptedAndSpoiltOnesRefused(String name) throws InterruptedException {
        LlvmDistribution distribution = LlvmDistribution.inUserCache();
        BoardProfile board = ProfileLibrary.bundled().board(name);
        Path source = SOURCES.resolve("verification").resolve("SignatureVerification.java");
        ElfFile elf = new JavaToolchain(distribution).build(source, board).image().elf();
        Execution execution = new InstructionMeter(distribution).run(elf, board, List.of());
        assertEquals(
                List.of("valid", "spoilt", "valid", "spoilt", "spoilt", "spoilt", "valid"),
                execution.console().lines().toList());
        assertEquals(0, execution.exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"microbit", "lm3s6965evb"})
    void anImageOf128KilobytesIsAccepted(String board) throws InterruptedException {
        KernelCount count =
                new ImageVerification(LlvmDistribution.inUserCache(), SOURCES).inJava(board);
        // ImageVerifier.ACCEPTED
        assertEquals(Integer.toString(0x5ac3_3c69), count.checksum());
    }
}
