package dev.cortado.cli.qemu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/**
 * A running QEMU: its console is passed on both ways while it runs.
 *
 * <p>When this JVM ends, by whatever signal it can see, the QEMU is killed with it.
 */
public final class QemuProcess implements AutoCloseable {

    /** Ends the console's input (EOT, Ctrl-D on a terminal). */

    /** Makes the next byte an ordinary one (SYN, Ctrl-V on a terminal). */
    private static final int QUIET_MILLIS = 10;

    private static final int KEPT_MESSAGE_BYTES = 4096;

    private final QemuCommand command;
    private final Process process;
    private final Thread killer;

    private QemuProcess(QemuCommand command, Process process) {
        this.command = command;
        this.process = process;
        this.killer = new Thread(process::destroyForcibly, "kill QEMU");
    }

    /**
     * Starts QEMU.
     *
     * @throws QemuException if the program cannot be started
     */
    public static QemuProcess start(QemuCommand command) {
        try {
            QemuProcess started =
                    new QemuProcess(command, new ProcessBuilder(command.arguments()).start());
            Runtime.getRuntime().addShutdownHook(started.killer);
            return started;
        } catch (IOException e) {
            throw new QemuException(
                    "cannot start " + command.program().executable() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Passes the streams on until the program ends.
     *
     * @param input bytes for the console; its end becomes EOT, and SYN comes before an EOT or SYN
     *     of its own
     * @param console receives what the board prints
     * @param messages receives what the program and QEMU print on standard error
     * @return the program's exit code
     * @throws QemuException if QEMU refused to start the machine or crashed
     */
    public int relay(InputStream input, OutputStream console, OutputStream messages)
            throws InterruptedException {
        RememberingStream remembered = new RememberingStream(messages);
        Thread.ofPlatform().daemon().name("console input").start(() -> feed(input));
        Thread errors = Thread.ofPlatform().name("messages").start(() -> copyMessages(remembered));
        long consoleBytes = copy(process.getInputStream(), console);
        int exitCode = process.waitFor();
        errors.join();
        boolean crashed = Files.exists(command.pidFile());
        if (crashed) {
            throw new QemuException(
                    "QEMU crashed (exit status " + exitCode + "): " + remembered.complaint());
        }
        boolean complained = remembered.complaint().startsWith(QemuProgram.NAME + ": ");
        if (exitCode == 1 && complained && consoleBytes == 0) {
            throw new QemuException("QEMU cannot start the board: " + remembered.complaint());
        }
        return exitCode;
    }

    /** Kills QEMU if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(2, TimeUnit.SECONDS);
            Files.deleteIfExists(command.pidFile());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new QemuException("cannot remove " + command.pidFile(), e);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException shuttingDown) {
            return;
        }
    }

    private void feed(InputStream input) {
        try (OutputStream toConsole = process.getOutputStream()) {
            byte[] buffer = new byte[4096];
            int length;
            while ((length = input.read(buffer)) >= 0) {
                toConsole.write(ConsoleInput.quoted(buffer, length));
                toConsole.flush();
            }
            toConsole.write(ConsoleInput.END);
            toConsole.flush();
        } catch (IOException programEnded) {
            return;
        }
    }

    /**
     * Flushes when QEMU has been quiet for a moment, so that what arrives in a row is dealt with in
     * a row.
     */
    private void copyMessages(OutputStream to) {
        byte[] buffer = new byte[4096];
        try (InputStream from = process.getErrorStream()) {
            int length;
            while ((length = from.read(buffer)) >= 0) {
                to.write(buffer, 0, length);
                if (from.available() == 0) {
                    Thread.sleep(QUIET_MILLIS);
                    if (from.available() == 0) {
                        to.flush();
                    }
                }
            }
            to.flush();
        } catch (IOException readerGone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long copy(InputStream from, OutputStream to) {
        long total = 0;
        byte[] buffer = new byte[4096];
        try {
            int length;
            while ((length = from.read(buffer)) >= 0) {
                to.write(buffer, 0, length);
                to.flush();
                total += length;
            }
        } catch (IOException readerGone) {
            return total;
        }
        return total;
    }

    /** Passes bytes on and remembers the first ones, for a message. */
    private static final class RememberingStream extends OutputStream {

        private final OutputStream target;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        RememberingStream(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            kept.write(
                    bytes,
                    offset,
                    Math.min(
                            length,
                            KEPT_MESSAGE_BYTES - Math.min(kept.size(), KEPT_MESSAGE_BYTES)));
            target.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        String text() {
            return kept.toString(StandardCharsets.UTF_8);
        }

        /** What QEMU itself said, or else the first line there is. */
        String complaint() {
            return text().lines()
                    .filter(line -> line.startsWith("qemu"))
                    .findFirst()
                    .or(() -> text().lines().findFirst())
                    .orElse("it printed nothing");
        }
    }
}
