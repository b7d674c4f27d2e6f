package dev.cortado.qemu.power;

import dev.cortado.boards.ProfileLibrary;
import dev.cortado.cli.ErrorReport;
import dev.cortado.cli.option.CountConverter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Cuts the power of a simulated board at random moments of updates. */
@Command(
        name = "cortado ota powercut",
        description =
                "Kill QEMU at random moments of updates, and check that the board starts the old or"
                        + " the new image and that the update can be finished.",
        mixinStandardHelpOptions = true)
public final class PowerCutCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--board",
            paramLabel = "NAME",
            defaultValue = "microbit",
            description = "The board; ${DEFAULT-VALUE} if not given.")
    private String board;

    @Option(
            names = "--cuts",
            paramLabel = "N",
            defaultValue = "300",
            converter = CountConverter.class,
            description = "How often the power is cut; ${DEFAULT-VALUE} if not given.")
    private int cuts;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Of the updates and of the moments, as far as the host keeps to them.")
    private Optional<Long> seed = Optional.empty();

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(ErrorReport.reporting(new PowerCutCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long used = seed.orElseGet(() -> new SecureRandom().nextLong() >>> 1);
        out.println("seed " + used);
        out.flush();
        Path directory = Files.createTempDirectory("cortado-power");
        try {
            PowerCutCampaign.Report report =
                    new PowerCutCampaign(
                                    ProfileLibrary.bundled().board(board),
                                    Path.of("qemu-tests", "src", "updates"),
                                    directory,
                                    used)
                            .run(
                                    cuts,
                                    failure -> {
                                        out.println(failure);
                                        out.flush();
                                    });
            out.printf("%d of the cuts between the images%n", report.inTheMiddle());
            out.printf("%d cuts, %d failures%n", report.cuts(), report.failures().size());
            out.flush();
            return report.failures().isEmpty() ? 0 : 1;
        } finally {
            deleteAll(directory);
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
