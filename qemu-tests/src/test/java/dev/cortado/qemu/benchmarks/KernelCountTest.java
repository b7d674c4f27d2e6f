package dev.cortado.qemu.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.SdkClassPath;
import dev.cortado.compiler.classfile.CompiledSources;
import dev.cortado.compiler.classfile.SourceCompiler;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.qemu.harness.HotSpot;
import dev.cortado.qemu.harness.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelCountTest {
    private static final Path SOURCES = Path.of("src", "benchmarks");
    private static KernelMeasurement measurement;

    @BeforeAll
    static void prepare() {
        measurement =
                new KernelMeasurement(
                        LlvmDistribution.inUserCache(),
                        ProfileLibrary.bundled().board(BenchCommand.BOARD));
    }

    static List<Kernel> kernels() {
        return Kernel.in(SOURCES);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void computesWhatHotSpotComputesInNoMoreInstructionsThanTheBaseline(Kernel kernel)
            throws InterruptedException {
        KernelCount count = measurement.inJava(kernel);
        assertEquals(onHotSpot(kernel), count.checksum());
        Baseline baseline = Baseline.read(SOURCES.resolve("baseline.txt"));
        assertEquals(Optional.empty(), baseline.regression(kernel.name(), count.instructions()));
    }

    private static String onHotSpot(Kernel kernel) throws InterruptedException {
        CompiledSources compiled =
                new SourceCompiler(SdkClassPath.entries()).compileFile(kernel.javaSource());
        Program program = new Program(kernel.name(), compiled.classes(), List.of(), new byte[0]);
        return new HotSpot(Path.of("target", "hotspot"))
                .run(program, Duration.ofSeconds(30))
                .console()
                .strip();
    }
}
