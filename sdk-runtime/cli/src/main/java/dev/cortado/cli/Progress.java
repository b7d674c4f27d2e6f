package dev.cortado.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Shows on a terminal which phase is running, once the work has taken a second, and measures the
 * phases.
 *
 * <p>The line is taken away at the end, so that it never stands between a program's output.
 */
final class Progress implements AutoCloseable {

    private static final String ERASE_LINE = "\r\033[K";
    private static final long PATIENCE_MILLIS = 1000;

    /**
     * A finished phase.
     *
     * @param name the phase
     * @param duration how long it took
     */
    record Phase(String name, Duration duration) {}

    private final PrintWriter terminal;
    private final boolean visible;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("progress").factory());
    private final ScheduledFuture<?> appearance;
    private final long startNanos = System.nanoTime();
    private final List<Phase> finished = new ArrayList<>();
    private String running = "";
    private long runningSinceNanos = startNanos;
    private boolean shown;

    /**
     * Starts with no phase.
     *
     * @param visible whether the stream is a terminal
     */
    Progress(PrintWriter terminal, boolean visible) {
        this.terminal = terminal;
        this.visible = visible;
        this.appearance =
                clock.scheduleAtFixedRate(
                        this::show, PATIENCE_MILLIS, PATIENCE_MILLIS / 4, TimeUnit.MILLISECONDS);
    }

    /** Ends the running phase and begins another. */
    synchronized void begin(String phase) {
        finishRunning();
        running = phase;
    }

    /** The finished phases in order. */
    synchronized List<Phase> phases() {
        return List.copyOf(finished);
    }

    @Override
    public synchronized void close() {
        finishRunning();
        appearance.cancel(false);
        clock.shutdownNow();
        if (shown) {
            terminal.print(ERASE_LINE);
            terminal.flush();
            shown = false;
        }
    }

    private void finishRunning() {
        long now = System.nanoTime();
        if (!running.isEmpty()) {
            finished.add(new Phase(running, Duration.ofNanos(now - runningSinceNanos)));
        }
        running = "";
        runningSinceNanos = now;
    }

    private synchronized void show() {
        if (visible && !running.isEmpty()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
            terminal.print(ERASE_LINE + "cortado: " + running + " (" + seconds + " s)");
            terminal.flush();
            shown = true;
        }
    }
}
