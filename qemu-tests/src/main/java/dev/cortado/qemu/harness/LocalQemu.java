package dev.cortado.qemu.harness;

import dev.cortado.cli.qemu.MessageFilter;
import dev.cortado.cli.qemu.QemuCommand;
import dev.cortado.cli.qemu.QemuException;
import dev.cortado.cli.qemu.QemuProcess;
import dev.cortado.cli.qemu.QemuProgram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs boards in QEMU processes of this machine. */
public final class LocalQemu implements BoardRunner {

    private final QemuProgram program;

    /** A runner that starts this QEMU. */
    public LocalQemu(QemuProgram program) {
        this.program = program;
    }

    /**
     * The QEMU of the PATH.
     *
     * @throws dev.cortado.cli.qemu.QemuException if there is none
     */
    public static LocalQemu onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new LocalQemu(QemuProgram.on(path));
    }

    @Override
    public Outcome run(Firmware firmware, byte[] input, Duration limit)
            throws InterruptedException {
        Path directory = temporaryDirectory();
        QemuCommand command =
                new QemuCommand(
                        program,
                        firmware.board().qemu(),
                        firmware.elf(),
                        directory.resolve("qemu.pid"),
                        List.of());
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        AtomicBoolean late = new AtomicBoolean();
        try (QemuProcess qemu = QemuProcess.start(command);
                Deadline deadline =
                        Deadline.after(
                                limit,
                                () -> {
                                    late.set(true);
                                    qemu.close();
                                })) {
            int exitCode;
            try (MessageFilter filter = new MessageFilter(messages, firmware.frames())) {
                exitCode = qemu.relay(new ByteArrayInputStream(input), console, filter);
            }
            deadline.close();
            if (!late.get()) {
                return Outcome.of(text(console), exitCode, text(messages));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (QemuException failure) {
            if (!late.get()) {
                throw failure;
            }
        } finally {
            delete(directory);
        }
        throw new BoardTimeoutException(limit, text(console), text(messages));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("cortado-qemu");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            Files.deleteIfExists(directory.resolve("qemu.pid"));
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
