package dev.cortado.cli.flash;

import dev.cortado.flash.FlashException;
import dev.cortado.flash.gdb.GdbTarget;
import dev.cortado.flash.link.ByteLink;
import dev.cortado.flash.link.SerialPortLink;
import dev.cortado.flash.link.SerialPortLink.Parity;
import dev.cortado.flash.probe.ProbeAddress;
import dev.cortado.flash.probe.Probes;
import dev.cortado.flash.target.Target;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a board prints. */
@Command(
        name = "monitor",
        description = {
            "Show what a board prints, and pass on what is typed, until Ctrl-C.",
            "Through serial: its UART; through gdb: what it prints to the debugger."
        },
        mixinStandardHelpOptions = true)
public final class MonitorCommand implements Runnable {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final long FOREVER_SECONDS = Duration.ofDays(365).toSeconds();

    @Mixin private ProbeOptions probe;

    @Option(names = "--seconds", paramLabel = "N", description = "End after so many seconds.")
    private Optional<Integer> seconds = Optional.empty();

    @Override
    public void run() {
        Duration limit =
                Duration.ofSeconds(seconds.map(Integer::longValue).orElse(FOREVER_SECONDS));
        ProbeAddress address = probe.address();
        if (address.scheme().equals("serial")) {
            try (ByteLink link =
                    SerialPortLink.open(address.place(), Probes.baud(address), Parity.NONE)) {
                relay(link, limit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        try (Target target = probe.open(probe.board())) {
            if (!(target instanceof GdbTarget gdb)) {
                throw new FlashException(
                        target.description() + " has no console",
                        "Use --probe serial:PORT?baud=N, or gdb://HOST:PORT.");
            }
            gdb.relay(MonitorCommand::print, limit);
        }
    }

    private static void relay(ByteLink link, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        byte[] buffer = new byte[4096];
        while (System.nanoTime() < end) {
            int count = link.receive(buffer, 0, buffer.length, POLL);
            print(Arrays.copyOf(buffer, count));
            while (System.in.available() > 0) {
                link.send(new byte[] {(byte) System.in.read()});
            }
        }
    }

    private static void print(byte[] bytes) {
        try {
            OutputStream console = new FileOutputStream(FileDescriptor.out);
            console.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
