package dev.cortado.qemu.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.qemu.benchmarks.ProgramFigures.Figure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramLimitsTest {
    @Test
    void sizesAndBootKeepTheirLimits() throws InterruptedException {
        List<Figure> figures =
                new ProgramFigures(LlvmDistribution.inUserCache(), Path.of("src", "benchmarks"))
                        .measure();
        assertEquals(List.of(), figures.stream().filter(figure -> !figure.isKept()).toList());
    }
}
