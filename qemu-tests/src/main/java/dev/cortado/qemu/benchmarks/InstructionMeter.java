package dev.cortado.qemu.benchmarks;

import dev.cortado.boards.BoardProfile;
import dev.cortado.cli.qemu.QemuCommand;
import dev.cortado.cli.qemu.QemuProcess;
import dev.cortado.cli.qemu.QemuProgram;
import dev.cortado.compiler.icount.InstructionCount;
import dev.cortado.compiler.icount.InstructionCounterPlugin;
import dev.cortado.compiler.link.ElfFile;
import dev.cortado.compiler.llvm.LlvmDistribution;
import dev.cortado.qemu.harness.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs images in QEMU and counts their instructions. */
public final class InstructionMeter {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final QemuProgram qemu;
    private final InstructionCounterPlugin plugin;

    /**
     * A meter with the QEMU of the PATH.
     *
     * @throws dev.cortado.cli.qemu.QemuException if there is none
     */
    public InstructionMeter(LlvmDistribution distribution) {
        qemu = QemuProgram.on(Optional.ofNullable(System.getenv("PATH")).orElse(""));
        plugin = InstructionCounterPlugin.prepare(distribution, qemu.majorVersion());
    }

    /**
     * Runs an image to its end.
     *
     * @param stops symbols of functions before whose first instruction the count is recorded
     * @throws IllegalArgumentException if the image lacks such a symbol
     */
    Execution run(ElfFile elf, BoardProfile board, List<String> stops) throws InterruptedException {
        try {
            Path directory = Files.createTempDirectory("cortado-bench");
            Path image = directory.resolve("firmware.elf");
            Path counts = directory.resolve("instructions");
            Path pid = directory.resolve("qemu.pid");
            try {
                Files.write(image, elf.bytes());
                List<String> more = new ArrayList<>(QemuCommand.REPEATABLE);
                more.addAll(
                        plugin.qemuArguments(
                                counts, stops.stream().map(stop -> address(elf, stop)).toList()));
                return run(new QemuCommand(qemu, board.qemu(), image, pid, more), counts);
            } finally {
                for (Path file : List.of(image, counts, pid, directory)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Execution run(QemuCommand command, Path counts) throws InterruptedException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int exitCode;
        try (QemuProcess process = QemuProcess.start(command);
                Deadline deadline = Deadline.after(LIMIT, process::close)) {
            exitCode = process.relay(InputStream.nullInputStream(), console, messages);
        }
        return new Execution(
                console.toString(StandardCharsets.UTF_8),
                messages.toString(StandardCharsets.UTF_8),
                exitCode,
                InstructionCount.read(counts));
    }

    /** The address of a function. */
    static long address(ElfFile elf, String symbol) {
        return elf.symbol(symbol)
                .orElseThrow(
                        () -> new IllegalArgumentException("the image has no function " + symbol))
                .address();
    }
}
