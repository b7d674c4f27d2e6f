package dev.cortado.cli.flash;

import dev.cortado.flash.ProgressListener;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Measures phases, and shows them with rate and time left if there is a terminal. */
final class PhaseMeter implements ProgressListener, AutoCloseable {

    private static final int BYTES_PER_KIB = 1024;
    private static final double BYTES_PER_MIB = 1024 * 1024;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int UPDATE_MILLIS = 100;

    private record Phase(String name, long bytes, long nanos) {}

    private final boolean visible;
    private final List<Phase> phases = new ArrayList<>();
    private final long startNanos = System.nanoTime();
    private Optional<ProgressBar> bar = Optional.empty();
    private String name = "connect";
    private long bytes;
    private long phaseNanos = startNanos;

    private PhaseMeter(boolean visible) {
        this.visible = visible;
    }

    /** Shows progress on standard error if that is a terminal. */
    static PhaseMeter on(PrintWriter err) {
        err.flush();
        return new PhaseMeter(System.console() != null && System.console().isTerminal());
    }

    @Override
    public void begin(String phase, long total) {
        end();
        name = phase;
        bytes = 0;
        phaseNanos = System.nanoTime();
        if (visible && total > 0) {
            bar =
                    Optional.of(
                            new ProgressBarBuilder()
                                    .setTaskName(phase)
                                    .setInitialMax(total)
                                    .setUnit(" KiB", BYTES_PER_KIB)
                                    .setStyle(ProgressBarStyle.ASCII)
                                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                                    .clearDisplayOnFinish()
                                    .showSpeed()
                                    .build());
        }
    }

    @Override
    public void advance(long more) {
        bytes += more;
        bar.ifPresent(shown -> shown.stepBy(more));
    }

    /** The running phase has ended; what follows belongs to none. */
    void end() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
        if (!name.isEmpty()) {
            phases.add(new Phase(name, bytes, System.nanoTime() - phaseNanos));
        }
        name = "";
    }

    /** Each phase with its time and rate, and the whole. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Phase phase : phases) {
            double seconds = phase.nanos / NANOS_PER_SECOND;
            lines.add(
                    phase.bytes == 0
                            ? line("%-8s %7.0f ms", phase.name, seconds * 1000)
                            : line(
                                    "%-8s %7.0f ms %,12d bytes %8.2f MiB/s",
                                    phase.name,
                                    seconds * 1000,
                                    phase.bytes,
                                    phase.bytes / BYTES_PER_MIB / seconds));
        }
        lines.add(line("%-8s %7.0f ms", "all", (System.nanoTime() - startNanos) / 1e6));
        return lines;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    @Override
    public void close() {
        end();
    }
}
