package dev.cortado.qemu.benchmarks;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.flash.ProgressListener;
import dev.cortado.flash.firmware.Firmware;
import dev.cortado.flash.firmware.Segment;
import dev.cortado.flash.plan.FlashPlan;
import dev.cortado.flash.plan.Planner;
import dev.cortado.flash.plan.Programmer;
import dev.cortado.flash.probe.ProbeAddress;
import dev.cortado.flash.probe.Probes;
import dev.cortado.flash.target.MemoryTarget;
import dev.cortado.qemu.harness.BlankBoard;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** How fast firmware goes into QEMU through its GDB server. */
final class FlashRate {

    /** Memory that is simply written, and flash with commands of its own. */
    private static final List<String> BOARDS = List.of("mps2-an385", "virt");

    private static final int BYTES = 3 * 1024 * 1024;
    private static final int RUNS = 11;
    private static final long SEED = 20261121;
    private static final double BYTES_PER_MIB = 1024 * 1024;
    private static final double NANOS_PER_SECOND = 1e9;

    private FlashRate() {}

    /**
     * One run.
     *
     * @param writeNanos for writing
     * @param verifyNanos for reading all back and comparing
     * @param sameNanos from connecting to the end when nothing has changed
     * @param qemuNanos processor time of QEMU for writing
     */
    private record Run(long writeNanos, long verifyNanos, long sameNanos, long qemuNanos) {}

    /** Prints the first run, whose code is still being compiled, and the median of all. */
    static void print(PrintWriter out) {
        BOARDS.forEach(name -> print(ProfileLibrary.bundled().board(name), out));
    }

    private static void print(BoardProfile board, PrintWriter out) {
        byte[] bytes = new byte[BYTES];
        new Random(SEED).nextBytes(bytes);
        Firmware firmware =
                Firmware.of("random", List.of(new Segment(board.flash().origin(), bytes)));
        List<Run> runs = new ArrayList<>();
        try {
            Path directory = Files.createTempDirectory("cortado-flash");
            for (int i = 0; i < RUNS; i++) {
                runs.add(run(board, firmware, directory));
            }
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.printf(
                "%d bytes of random firmware into QEMU (%s), %d runs%n", BYTES, board.name(), RUNS);
        out.printf("%-44s %9s %9s%n", "", "first", "median");
        line(out, "write, MiB/s", runs, run -> rate(run.writeNanos()));
        line(out, "write, MiB/s of QEMU's own processor time", runs, r -> rate(r.qemuNanos()));
        line(out, "verify, MiB/s", runs, run -> rate(run.verifyNanos()));
        line(out, "nothing changed, s", runs, run -> run.sameNanos() / NANOS_PER_SECOND);
        out.flush();
    }

    private static double rate(long nanos) {
        return BYTES / BYTES_PER_MIB / (nanos / NANOS_PER_SECOND);
    }

    private static void line(
            PrintWriter out, String what, List<Run> runs, ToDoubleFunction<Run> figure) {
        double median =
                runs.stream()
                        .map(figure::applyAsDouble)
                        .sorted(Comparator.naturalOrder())
                        .skip(RUNS / 2)
                        .findFirst()
                        .orElseThrow();
        out.printf("%-44s %9.2f %9.2f%n", what, figure.applyAsDouble(runs.getFirst()), median);
    }

    private static Run run(BoardProfile board, Firmware firmware, Path directory)
            throws IOException {
        try (BlankBoard blank = BlankBoard.start(board, directory)) {
            ProbeAddress address = ProbeAddress.parse(blank.probe());
            long write;
            long verify;
            long qemu;
            try (MemoryTarget target = (MemoryTarget) Probes.open(address, board)) {
                FlashPlan plan = plan(target, board, firmware);
                Programmer programmer = new Programmer(target, ProgressListener.SILENT);
                long cpu = nanos(blank);
                write = timed(() -> programmer.carryOut(plan));
                qemu = Math.max(1, nanos(blank) - cpu);
                verify = timed(() -> requireHeld(programmer.firstDifference(firmware)));
            }
            long same =
                    timed(
                            () -> {
                                try (MemoryTarget target =
                                        (MemoryTarget) Probes.open(address, board)) {
                                    if (!plan(target, board, firmware).isDone()) {
                                        throw new IllegalStateException("not all the same");
                                    }
                                }
                            });
            return new Run(write, verify, same, qemu);
        }
    }

    private static long nanos(BlankBoard blank) {
        return blank.processorTime().map(Duration::toNanos).orElse(0L);
    }

    private static FlashPlan plan(MemoryTarget target, BoardProfile board, Firmware firmware) {
        return new Planner(target, board.soc().programming(), ProgressListener.SILENT)
                .plan(firmware);
    }

    private static void requireHeld(OptionalLong difference) {
        if (difference.isPresent()) {
            throw new IllegalStateException("differs at " + difference.getAsLong());
        }
    }

    private static long timed(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return System.nanoTime() - start;
    }
}
