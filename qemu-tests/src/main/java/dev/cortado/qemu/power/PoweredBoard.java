package dev.cortado.qemu.power;

import dev.cortado.boards.MemoryRegion;
import dev.cortado.flash.link.ByteLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A board that is on; its power is cut by {@link #cut}, or by closing it, which loses its flash.
 */
public final class PoweredBoard implements AutoCloseable {
    private static final Duration MONITOR_LIMIT = Duration.ofSeconds(60);
    private static final String STATUS = "{\"execute\":\"query-status\"}";
    private static final int QUESTIONS_AFTER_RELEASE = 40;

    private final Process process;
    private final ByteLink monitor;
    private final ByteLink serial;
    private final Path dump;
    private final PowerCycledBoard board;
    private final StringBuilder console = new StringBuilder();
    private final StringBuilder messages = new StringBuilder();

    PoweredBoard(
            Process process, ByteLink monitor, ByteLink serial, Path dump, PowerCycledBoard board)
            throws IOException {
        this.process = process;
        this.monitor = monitor;
        this.serial = serial;
        this.dump = dump;
        this.board = board;
        ask("{\"execute\":\"qmp_capabilities\"}");
    }

    /** Lets a core run that was held; what was sent to its console before arrives early. */
    public void release() throws IOException {
        ask("{\"execute\":\"cont\"}");
        // A UART that is switched on takes what waits for it when QEMU's main loop turns next,
        // which a question makes it do: without one that is at the next timer, perhaps too late.
        for (int i = 0; i < QUESTIONS_AFTER_RELEASE; i++) {
            ask(STATUS);
            pause();
        }
    }

    /** Its console, for whoever talks to it; not to be mixed with the methods on text. */
    public ByteLink serial() {
        return serial;
    }

    /** Waits until the console has shown a text; false if it has not in time. */
    public boolean shows(String text, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        byte[] buffer = new byte[256];
        while (console.indexOf(text) < 0) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative()) {
                return false;
            }
            Duration step = left.toMillis() > 20 ? Duration.ofMillis(20) : left;
            int count = serial.receive(buffer, 0, buffer.length, step);
            console.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
        return true;
    }

    /** What the console has shown so far, as far as {@link #shows} has looked. */
    public String console() {
        return console.toString();
    }

    /** Waits until the board has reset itself, when it stops; false if it has not in time. */
    public boolean awaitReset(Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ask(STATUS).contains("\"shutdown\"")) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** What is in a region of memory at this moment. */
    public byte[] memory(MemoryRegion region) throws IOException {
        Files.deleteIfExists(dump);
        ask(
                // As the core sees it: the memory of the nRF51 is no part of QEMU's system memory.
                ("{\"execute\":\"memsave\",\"arguments\":{\"val\":%d,\"size\":%d,"
                                + "\"filename\":\"%s\"}}")
                        .formatted(region.origin(), region.length(), dump));
        return Files.readAllBytes(dump);
    }

    /** Cuts the power: flash keeps what it has at this moment, and nothing else stays. */
    public void cut() throws IOException {
        if (board.isKilled()) {
            close();
            return;
        }
        ask("{\"execute\":\"stop\"}");
        byte[] flash = memory(board.profile().flash());
        close();
        board.keep(flash);
    }

    private String ask(String command) throws IOException {
        monitor.send((command + "\n").getBytes(StandardCharsets.UTF_8));
        long deadline = System.nanoTime() + MONITOR_LIMIT.toNanos();
        byte[] buffer = new byte[4096];
        while (true) {
            int end = messages.indexOf("\n");
            if (end >= 0) {
                String line = messages.substring(0, end);
                messages.delete(0, end + 1);
                if (line.contains("\"error\"")) {
                    throw new IOException("QEMU refuses " + command + ": " + line);
                }
                if (line.startsWith("{\"return\"")) {
                    return line;
                }
                continue;
            }
            int count = monitor.receive(buffer, 0, buffer.length, Duration.ofMillis(100));
            messages.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
            if (count == 0 && (!process.isAlive() || System.nanoTime() > deadline)) {
                throw new IOException("QEMU does not answer to " + command);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        // SIGKILL: QEMU does not get to write anything any more.
        process.destroyForcibly();
        process.onExit().join();
        monitor.close();
        serial.close();
    }
}
