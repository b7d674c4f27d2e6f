package dev.cortado.qemu.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.compiler.link.LinkRequest;
import dev.cortado.compiler.link.Linker;
import dev.cortado.compiler.link.MemoryMap;
import dev.cortado.compiler.link.MemoryRegion;
import dev.cortado.compiler.link.ObjectFile;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.compiler.llvm.LlvmService;
import dev.cortado.compiler.llvm.LlvmTarget;
import dev.cortado.compiler.llvm.OptimizationGoal;
import dev.cortado.compiler.llvm.OutputKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Local processes and containers do the same with an image. */
class BoardRunnerTest {

    enum Kind {
        LOCAL {
            @Override
            BoardRunner runner() {
                return LocalQemu.onPath();
            }
        },
        CONTAINER {
            @Override
            BoardRunner runner() {
                return switch (ContainerQemu.probe(ContainerQemu.IMAGE)) {
                    case ContainerQemu.Availability.Available(ContainerQemu runner) -> runner;
                    case ContainerQemu.Availability.Unavailable(String reason) -> abort(reason);
                };
            }
        };

        abstract BoardRunner runner();
    }

    private static final BoardProfile BOARD = ProfileLibrary.bundled().board("lm3s6965evb");

    @TempDir static Path directory;
    private static Firmware firmware;

    @BeforeAll
    static void link() throws IOException {
        String source;
        try (InputStream in = BoardRunnerTest.class.getResourceAsStream("failing-echo.ll")) {
            source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        LlvmDistribution distribution = LlvmDistribution.inUserCache();
        byte[] object =
                LlvmService.open(distribution)
                        .compile(
                                source,
                                LlvmTarget.cortexM3(),
                                OptimizationGoal.SIZE,
                                OutputKind.OBJECT);
        MemoryMap memory =
                new MemoryMap(
                        new MemoryRegion(0, 256 * 1024),
                        new MemoryRegion(0x2000_0000L, 64 * 1024),
                        1024);
        LinkRequest request =
                new LinkRequest(List.of(new ObjectFile("echo.o", object)), memory, "reset", false);
        byte[] elf = new Linker(distribution).link(request).elf().bytes();
        Path file = Files.write(directory.resolve("echo.elf"), elf);
        firmware = new Firmware(file, BOARD, counters -> List.of());
    }

    @ParameterizedTest
    @EnumSource
    void consoleMessagesAndExitCodeAreTheProgramsOwn(Kind kind) throws InterruptedException {
        Outcome outcome =
                kind.runner().run(firmware, utf8("grüße\nzwei\n"), Duration.ofSeconds(20));
        assertEquals("grüße\nzwei\n", outcome.console());
        assertEquals(1, outcome.exitCode());
        assertEquals(
                Optional.of(new UncaughtException("app.Failure", Optional.of("out of milk"))),
                outcome.uncaught());
    }

    @ParameterizedTest
    @EnumSource
    void programThatDoesNotEndIsStopped(Kind kind) throws InterruptedException {
        BoardRunner runner = kind.runner();
        long before = simulators();
        BoardTimeoutException e =
                assertThrows(
                        BoardTimeoutException.class,
                        () -> runner.run(firmware, utf8("some!"), Duration.ofSeconds(2)));
        assertTrue(e.getMessage().startsWith("the program did not end within 2 s"), e.getMessage());
        if (kind == Kind.LOCAL) {
            assertEquals("some", e.console());
        }
        assertEquals(before, simulators());
    }

    /** How many child processes of this JVM simulate a board. */
    private static long simulators() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").contains("qemu-system"))
                .count();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
