package dev.cortado.qemu.fuzz;

import dev.cortado.boards.BoardProfile;
import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.ErrorReport;
import dev.cortado.cli.option.CountConverter;
import dev.cortado.qemu.harness.CompiledFirmware;
import dev.cortado.qemu.harness.LocalQemu;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares random programs on HotSpot and on a board. */
@Command(
        name = "cortado fuzz",
        description = "Compare random Java programs on HotSpot and on a simulated board.",
        mixinStandardHelpOptions = true)
public final class FuzzCommand implements Callable<Integer> {
    private static final int MESSAGE_LINES = 4;

    @Spec private CommandSpec spec;

    @Option(
            names = "--programs",
            paramLabel = "N",
            defaultValue = "200",
            converter = CountConverter.class,
            description = "How many programs; ${DEFAULT-VALUE} if not given.")
    private int programs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the first program, the next has the next; random if not given.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--board",
            paramLabel = "NAME",
            defaultValue = "mps2-an385",
            description = "The board; ${DEFAULT-VALUE} if not given.")
    private String board;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "25",
            converter = CountConverter.class,
            description = "How many programs share an image; ${DEFAULT-VALUE} if not given.")
    private int batch;

    @Option(
            names = "--reduce",
            paramLabel = "TRIES",
            defaultValue = "400",
            converter = CountConverter.OrNone.class,
            description =
                    "How many smaller programs to try for each that differs; ${DEFAULT-VALUE} if"
                            + " not given, 0 for none.")
    private int reductions;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "fuzz",
            description = "Where programs that differ go; ${DEFAULT-VALUE} if not given.")
    private Path output;

    @Option(
            names = "--gc-stress",
            arity = "0..1",
            paramLabel = "N",
            fallbackValue = "1",
            converter = CountConverter.class,
            description = "Collect garbage at every allocation, or at every Nth.")
    private int gcStress;

    public static void main(String[] arguments) {
        System.exit(ErrorReport.reporting(new FuzzCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        BoardProfile profile = ProfileLibrary.bundled().board(board);
        long first = seed.orElseGet(() -> new SplittableRandom().nextLong(1L << 40));
        out.println(programs + " programs on " + board + ", --seed " + first);
        out.flush();
        Files.createDirectories(output);
        Path scratch = Files.createTempDirectory("cortado-fuzz");
        DifferentialRun run =
                new DifferentialRun(
                        CompiledFirmware.collectingEvery(gcStress),
                        LocalQemu.onPath(),
                        profile,
                        scratch);
        Campaign.Result result =
                new Campaign(run, batch, reductions, output)
                        .start(first, programs, finding -> print(out, finding));
        out.printf(
                "%d programs, seed %d: %d the same, %d skipped, %d differ%n",
                programs, first, result.same(), result.skipped(), result.findings().size());
        return result.findings().isEmpty() ? 0 : 1;
    }

    private static void print(PrintWriter out, Finding finding) {
        String detail =
                switch (finding.verdict()) {
                    case Verdict.Different different ->
                            different.kind() + "\n" + different.detail().strip();
                    case Verdict.NotJava invalid ->
                            "not valid Java\n"
                                    + invalid.message()
                                            .strip()
                                            .lines()
                                            .limit(MESSAGE_LINES)
                                            .collect(Collectors.joining("\n"));
                    case Verdict other -> other.toString();
                };
        out.println("seed " + finding.seed() + ": " + finding.source() + "\n" + detail.indent(2));
        out.flush();
    }
}
