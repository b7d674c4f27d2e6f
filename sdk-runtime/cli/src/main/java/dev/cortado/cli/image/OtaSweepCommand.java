package dev.cortado.cli.image;

import dev.cortado.ota.sim.Cut;
import dev.cortado.ota.sim.LayoutCatalog;
import dev.cortado.ota.sim.Sweep;
import dev.cortado.ota.sim.SweepOptions;
import dev.cortado.ota.sim.SweepReport;
import dev.cortado.ota.sim.UpdateLayout;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Cuts power at every flash operation of updates. */
@Command(
        name = "sweep",
        description =
                "Cut power before, after and in the middle of every flash operation of every update"
                        + " scenario on every layout.",
        mixinStandardHelpOptions = true)
public final class OtaSweepCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--layout", paramLabel = "NAME", description = "Only this layout.")
    private Optional<String> layout = Optional.empty();

    @Option(names = "--scenario", paramLabel = "NAME", description = "Only this scenario.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "Repeats another sweep.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--quick", description = "Cut only a part of the operations.")
    private boolean quick;

    @Option(
            names = "--at",
            paramLabel = "CUTS",
            description = "Only these cuts, as a failure names them.")
    private Optional<String> at = Optional.empty();

    @Override
    public Integer call() {
        List<UpdateLayout> layouts = layouts();
        checkScenario(layouts);
        List<Cut> only = at.map(this::cuts).orElse(List.of());
        PrintWriter out = spec.commandLine().getOut();
        long used = seed.orElseGet(() -> new SecureRandom().nextLong() >>> 1);
        out.println("seed " + used);
        out.flush();
        SweepReport report =
                new Sweep(new SweepOptions(used, quick, scenario, only))
                        .run(
                                layouts,
                                line -> {
                                    out.println(line);
                                    out.flush();
                                });
        report.details().forEach(out::println);
        out.println(report.summary());
        out.flush();
        return report.failures() == 0 ? 0 : 1;
    }

    private List<UpdateLayout> layouts() {
        if (layout.isEmpty()) {
            return LayoutCatalog.all();
        }
        List<UpdateLayout> found =
                LayoutCatalog.all().stream().filter(l -> l.name().equals(layout.get())).toList();
        if (found.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no layout "
                            + layout.get()
                            + "; there are "
                            + LayoutCatalog.all().stream()
                                    .map(UpdateLayout::name)
                                    .collect(Collectors.joining(", ")));
        }
        return found;
    }

    private void checkScenario(List<UpdateLayout> layouts) {
        if (scenario.isPresent() && !Sweep.scenarios(layouts).contains(scenario.get())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no scenario "
                            + scenario.get()
                            + "; there are "
                            + String.join(", ", Sweep.scenarios(layouts)));
        }
    }

    private List<Cut> cuts(String text) {
        return Cut.parse(text)
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "--at takes cuts like 12:torn1,3:before, not " + text));
    }
}
