package dev.cortado.cli.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cortado.boards.QemuProfile;
import dev.cortado.compiler.icount.InstructionCount;
import dev.cortado.compiler.icount.InstructionCounterPlugin;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class QemuProcessTest {

    private static final QemuProfile LM3S6965EVB = new QemuProfile("lm3s6965evb", List.of());
    private static final QemuProgram QEMU = QemuProgram.on(System.getenv("PATH"));

    @TempDir Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void inputIsEchoedAndMessagesAndExitCodeAreTheProgramsOwn() throws Exception {
        assertEquals(3, run(command("", LM3S6965EVB, List.of()), "grüße\n"));
        assertEquals("grüße\n", console.toString(StandardCharsets.UTF_8));
        assertEquals("done\n", messages.toString(StandardCharsets.UTF_8));
    }

    @Test
    void controlCharactersOfTheInputAreQuoted() throws Exception {
        run(command("", LM3S6965EVB, List.of()), "a\u0016b");
        assertEquals("a\u0016\u0016b", console.toString(StandardCharsets.UTF_8));
    }

    @Test
    void instructionsAreCountedTheSameEveryTime() throws Exception {
        InstructionCounterPlugin plugin =
                InstructionCounterPlugin.prepare(
                        LlvmDistribution.inUserCache(), QEMU.majorVersion());
        long[] counts = new long[2];
        for (int i = 0; i < counts.length; i++) {
            Path output = directory.resolve("count" + i);
            List<String> more = new ArrayList<>(QemuCommand.REPEATABLE);
            more.addAll(plugin.qemuArguments(output, List.of()));
            run(command("br label %exit\nunused:", LM3S6965EVB, more), "");
            counts[i] = InstructionCount.read(output).total();
        }
        assertEquals(counts[0], counts[1]);
        assertTrue(counts[0] > 5 && counts[0] < 30, "instructions: " + counts[0]);
    }

    @Test
    void lockedUpCpuIsACrash() throws IOException {
        QemuCommand command =
                command("call void asm sideeffect \"udf #0\", \"\"()", LM3S6965EVB, List.of());
        QemuException e = assertThrows(QemuException.class, () -> run(command, ""));
        assertTrue(
                e.getMessage().startsWith("QEMU crashed (exit status 134): qemu: fatal: Lockup"),
                e.getMessage());
        assertFalse(Files.exists(command.pidFile()));
    }

    @Test
    void machineThatQemuDoesNotHaveIsNamed() throws IOException {
        QemuCommand command = command("", new QemuProfile("toaster", List.of()), List.of());
        QemuException e = assertThrows(QemuException.class, () -> run(command, ""));
        assertTrue(e.getMessage().contains("unsupported machine type"), e.getMessage());
    }

    @Test
    void closingKillsARunningQemu() throws Exception {
        QemuCommand command =
                command(
                        "br label %entry2\nentry2: br label %entry2\nunused:",
                        LM3S6965EVB, List.of());
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
                assertThrows(QemuException.class, () -> QemuProgram.on(directory.toString()));
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
                    new MessageFilter(messages, pcs -> List.of()));
        }
    }

    private QemuCommand command(String start, QemuProfile machine, List<String> more)
            throws IOException {
        return new QemuCommand(QEMU, machine, image(start), directory.resolve("pid"), more);
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
