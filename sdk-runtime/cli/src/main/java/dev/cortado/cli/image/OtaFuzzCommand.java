package dev.cortado.cli.image;

import dev.cortado.cli.option.CountConverter;
import dev.cortado.ota.campaign.CampaignReport;
import dev.cortado.ota.campaign.MutationCampaign;
import dev.cortado.ota.sim.LineCampaign;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies mutated images. */
@Command(
        name = "fuzz",
        description =
                "Verify mutated images of every kind, apply mutated patches, and send mutated SMP"
                        + " messages to an update agent: nothing may be accepted, and nothing may"
                        + " crash.",
        mixinStandardHelpOptions = true)
public final class OtaFuzzCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--inputs",
            paramLabel = "N",
            defaultValue = "20000",
            converter = CountConverter.class,
            description =
                    "How many images, and how many patches and messages; ${DEFAULT-VALUE} if not"
                            + " given.")
    private int inputs;

    @Option(names = "--seed", paramLabel = "S", description = "Repeats the inputs of another run.")
    private Optional<Long> seed = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        long used = seed.orElseGet(() -> new SecureRandom().nextLong() >>> 1);
        out.println("seed " + used);
        out.flush();
        CampaignReport report = new MutationCampaign(used).run(inputs);
        report.refused().forEach((fault, count) -> out.printf("%,12d  %s%n", count, fault));
        out.printf("%,12d  unchanged%n", report.unchanged());
        report.failures().forEach(out::println);
        String line = new LineCampaign(used).run(inputs);
        if (!line.isEmpty()) {
            out.println("patches and SMP messages: " + line);
        }
        int failures = report.failures().size() + (line.isEmpty() ? 0 : 1);
        out.printf(
                "%d images, %d patches and SMP messages, %d failures%n",
                report.inputs(), inputs, failures);
        out.flush();
        return failures == 0 ? 0 : 1;
    }
}
