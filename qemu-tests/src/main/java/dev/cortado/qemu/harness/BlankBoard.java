package dev.cortado.qemu.harness;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.QemuLoading;
import dev.cortado.cli.qemu.QemuProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A board in QEMU with a GDB server: halted and with nothing in its flash, or running. */
public final class BlankBoard implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final Path console;
    private final int port;

    private BlankBoard(Process process, Path console, int port) {
        this.process = process;
        this.console = console;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param directory for what QEMU prints, and the file of the flash if the board's is one
     */
    public static BlankBoard start(BoardProfile board, Path directory) throws IOException {
        if (board.qemu().loading() == QemuLoading.KERNEL) {
            return start(board, directory, List.of("-S"));
        }
        Path flash = Files.createTempFile(directory, "flash", ".bin");
        fillErased(flash, board.flash().length());
        return start(board, directory, List.of("-S", "-drive", pflash(flash)));
    }

    /**
     * Starts a board whose flash is a file, which outlives QEMU; the board runs what is in it.
     *
     * @param directory for what QEMU prints
     * @param flash the file, as long as the flash
     */
    public static BlankBoard startFrom(Path flash, BoardProfile board, Path directory)
            throws IOException {
        return start(board, directory, List.of("-drive", pflash(flash)));
    }

    private static String pflash(Path file) {
        return "if=pflash,format=raw,file=" + file.toString().replace(",", ",,");
    }

    /** Makes a file be erased flash. */
    public static void fillErased(Path file, long length) throws IOException {
        byte[] erased = new byte[1024 * 1024];
        Arrays.fill(erased, (byte) 0xff);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = length; left > 0; left -= erased.length) {
                out.write(erased, 0, (int) Math.min(left, erased.length));
            }
        }
    }

    private static BlankBoard start(BoardProfile board, Path directory, List<String> more)
            throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path console = Files.createTempFile(directory, "console", ".txt");
        List<String> command = new ArrayList<>();
        command.add(
                QemuProgram.on(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                        .executable()
                        .toString());
        command.addAll(List.of("-M", board.qemu().machine(), "-display", "none"));
        command.addAll(List.of("-monitor", "none", "-serial", "file:" + console));
        command.addAll(List.of("-semihosting-config", "enable=on,target=native"));
        command.addAll(board.qemu().arguments());
        command.addAll(List.of("-gdb", "tcp:127.0.0.1:" + port));
        command.addAll(more);
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("qemu.log").toFile())
                        .start();
        BlankBoard started = new BlankBoard(process, console, port);
        started.awaitServer();
        return started;
    }

    private void awaitServer() throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Path tcp = Path.of("/proc/net/tcp");
        String listening = ":%04X 00000000:0000 0A".formatted(port);
        // A connection would count as the debugger, so that the port is only looked at.
        while (Files.exists(tcp) && !Files.readString(tcp).contains(listening)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IOException("QEMU does not listen");
            }
            pause();
        }
    }

    /** The address of its GDB server. */
    public String probe() {
        return "gdb://127.0.0.1:" + port;
    }

    /** What the board has printed once that is this text, or when it has had its time. */
    public String console(String expected) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!Files.readString(console).equals(expected) && System.nanoTime() < deadline) {
            pause();
        }
        return Files.readString(console);
    }

    /** The processor time that QEMU has taken, if the machine tells. */
    public Optional<Duration> processorTime() {
        return process.info().totalCpuDuration();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills QEMU at once (SIGKILL), and returns when it is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
