package dev.cortado.cli.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.QemuProfile;
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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class QemuProcessTest {

    private static final QemuProfile LM3S6965EVB = new QemuProfile("lm3s6965evb", List.of());
    private static final Path QEMU = QemuCommand.executableOn(System.getenv("PATH"));

    @TempDir Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void inputIsEchoedAndMessagesAndExitCodeAreTheProgramsOwn() throws Exception {
        assertEquals(3, run(command("", LM3S6965EVB, Optional.empty()), "grüße\n"));
        assertEquals("grüße\n", console.toString(StandardCharsets.UTF_8));
        assertEquals("done\n", messages.toString(StandardCharsets.UTF_8));
    }

    @Test
    void instructionsAreCountedTheSameEveryTime() throws Exception {
        InstructionCounter counter = InstructionCounter.forQemu(QEMU);
        long[] counts = new long[2];
        for (int i = 0; i < counts.length; i++) {
            InstructionCounter.Attached attached =
                    counter.reportingTo(directory.resolve("count" + i));
            run(command("br label %exit\nunused:", LM3S6965EVB, Optional.of(attached)), "");
            counts[i] = attached.instructions();
        }
        assertEquals(counts[0], counts[1]);
        assertTrue(counts[0] > 5 && counts[0] < 30, "instructions: " + counts[0]);
    }

    @Test
    void lockedUpCpuIsACrash() throws IOException {
        QemuCommand command =
                command(
                        "call void asm sideeffect \"udf #0\", \"\"()",
                        LM3S6965EVB,
                        Optional.empty());
        QemuException e = assertThrows(QemuException.class, () -> run(command, ""));
        assertTrue(
                e.getMessage().startsWith("QEMU crashed (exit status 134): qemu: fatal: Lockup"),
                e.getMessage());
        assertFalse(Files.exists(command.pidFile()));
    }

    @Test
    void machineThatQemuDoesNotHaveIsNamed() throws IOException {
        QemuCommand command = command("", new QemuProfile("toaster", List.of()), Optional.empty());
        QemuException e = assertThrows(QemuException.class, () -> run(command, ""));
        assertTrue(e.getMessage().contains("unsupported machine type"), e.getMessage());
    }

    @Test
    void closingKillsARunningQemu() throws Exception {
        QemuCommand command =
                command(
                        "br label %entry2\nentry2: br label %entry2\nunused:",
                        LM3S6965EVB, Optional.empty());
        long pid;
        try (QemuProcess qemu = QemuProcess.start(command)) {
            while (!Files.exists(command.pidFile()) || Files.size(command.pidFile()) == 0) {
                Thread.sleep(10);
            }
            pid = Long.parseLong(Files.readString(command.pidFile()).strip());
            assertTrue(ProcessHandle.of(pid).isPresent());
        }
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void missingQemuIsNamedWithTheNextStep() {
        QemuException e =
                assertThrows(
                        QemuException.class, () -> QemuCommand.executableOn(directory.toString()));
        assertEquals(
                "qemu-system-arm is not on the PATH: install it, for example with apt-get install"
                        + " qemu-system-arm",
                e.getMessage());
    }

    private int run(QemuCommand command, String input) throws InterruptedException {
        try (QemuProcess qemu = QemuProcess.start(command)) {
            return qemu.relay(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    console,
                    new MessageFilter(messages, pc -> List.of()));
        }
    }

    private QemuCommand command(
            String start, QemuProfile machine, Optional<InstructionCounter.Attached> counter)
            throws IOException {
        return new QemuCommand(QEMU, machine, image(start), directory.resolve("pid"), counter);
    }

    private Path image(String start) throws IOException {
        String source;
        try (InputStream in = QemuProcessTest.class.getResourceAsStream("echo.ll")) {
            source =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("$START runs", "this runs");
        }
        LlvmDistribution distribution = LlvmDistribution.inUserCache();
        byte[] object =
                LlvmService.open(distribution)
                        .compile(
                                source.replace("$START", start),
                                LlvmTarget.cortexM3(),
                                OptimizationGoal.SIZE,
                                OutputKind.OBJECT);
        MemoryMap memory =
                new MemoryMap(
                        new MemoryRegion(0, 256 * 1024),
                        new MemoryRegion(0x2000_0000L, 64 * 1024),
                        1024);
        return Files.write(
                directory.resolve("echo.elf"),
                new Linker(distribution)
                        .link(
                                new LinkRequest(
                                        List.of(new ObjectFile("echo.o", object)),
                                        memory,
                                        "reset",
                                        false))
                        .elf()
                        .bytes());
    }
}
