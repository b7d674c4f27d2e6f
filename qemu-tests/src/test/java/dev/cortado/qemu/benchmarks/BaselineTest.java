package dev.cortado.qemu.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private static final Baseline BASELINE = new Baseline(Map.of("Sort", 1000L));

    @Test
    void threePerCentMoreIsTolerated() {
        assertTrue(BASELINE.regression("Sort", 1030).isEmpty());
    }

    @Test
    void moreThanThreePerCentIsARegression() {
        assertEquals(
                "Sort takes 1031 instructions, 3.1 % more than the baseline of 1000",
                BASELINE.regression("Sort", 1031).orElseThrow());
    }

    @Test
    void aKernelWithoutBaselineIsReported() {
        assertTrue(
                BASELINE.regression("Search", 1)
                        .orElseThrow()
                        .startsWith("Search has no baseline"));
    }

    @Test
    void whatIsWrittenIsRead(@TempDir Path directory) {
        Path file = directory.resolve("baseline.txt");
        BASELINE.write(file);
        assertEquals(BASELINE, Baseline.read(file));
    }
}
