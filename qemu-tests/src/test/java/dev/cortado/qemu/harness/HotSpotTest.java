package dev.cortado.qemu.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotSpotTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir Path directory;

    @Test
    void outcomeHasConsoleExitCodeAndUncaughtException() throws Exception {
        Outcome outcome =
                run("System.out.print(\"é\" + System.in.read()); Object o = 1 / (5 - 5);");
        assertEquals("é65", outcome.console());
        assertEquals(1, outcome.exitCode());
        assertEquals(
                Optional.of(
                        new UncaughtException(
                                "java.lang.ArithmeticException", Optional.of("/ by zero"))),
                outcome.uncaught());
    }

    @Test
    void rememberedOutcomeIsTheSame() throws Exception {
        Outcome first = run("System.exit(7);");
        Outcome second = run("System.exit(7);");
        assertEquals(first, second);
        assertEquals(7, second.exitCode());
        try (Stream<Path> remembered = Files.list(directory.resolve("memory"))) {
            assertEquals(1, remembered.count());
        }
    }

    @Test
    void programThatDoesNotEndIsStopped() throws IOException {
        Program program = program("while (true) { Thread.onSpinWait(); }");
        assertThrows(
                BoardTimeoutException.class,
                () -> new HotSpot(directory).run(program, Duration.ofSeconds(1)));
    }

    private Outcome run(String body) throws IOException, InterruptedException {
        return new HotSpot(directory.resolve("memory")).run(program(body), LIMIT);
    }

    private Program program(String body) throws IOException {
        Path source =
                Files.writeString(
                        directory.resolve("Some.java"),
                        "void main() throws Exception { " + body + " }");
        Files.writeString(directory.resolve("Some.in"), "A");
        return Program.compile(source);
    }
}
