package dev.cortado.qemu.interrupts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.qemu.harness.Firmware;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From exception entry to the first instruction of a handler there are at most 20 instructions. */
class InterruptEntryTest {
    private static final int MOST_INSTRUCTIONS = 20;

    @ParameterizedTest
    @CsvSource({"microbit", "lm3s6965evb", "mps2-an386"})
    void theHandlerBeginsAtOnce(String board) throws Exception {
        Path directory = DevicePrograms.directory("Priorities", board);
        Firmware image = DevicePrograms.build("Priorities", board);
        Path trace = directory.resolve("trace.txt");
        Process qemu =
                new ProcessBuilder(
                                "qemu-system-arm",
                                "-M",
                                image.board().qemu().machine(),
                                "-semihosting",
                                "-nographic",
                                "-kernel",
                                image.elf().toString(),
                                "-singlestep",
                                "-d",
                                "exec,int,nochain",
                                "-D",
                                trace.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("console.txt").toFile())
                        .start();
        try {
            assertTrue(qemu.waitFor(120, TimeUnit.SECONDS));
        } finally {
            qemu.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(trace);
        int entries = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("...taking pending") && lines.get(i).endsWith(" 19")) {
                entries++;
                int executed = 0;
                while (!lines.get(++i).contains("Priorities.urgent")) {
                    executed += lines.get(i).startsWith("Trace") ? 1 : 0;
                    assertTrue(executed <= MOST_INSTRUCTIONS, "more on " + board);
                }
            }
        }
        assertTrue(entries > 0, "IRQ3 is exception 19");
    }
}
