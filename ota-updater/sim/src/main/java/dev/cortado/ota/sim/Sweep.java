package dev.cortado.ota.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Cuts power at every operation of every scenario on layouts. */
public final class Sweep {

    private static final int MOST_DETAILS = 20;

    private final SweepOptions options;
    private final BootloaderMaker maker;

    /** A sweep of the bootloader. */
    public Sweep(SweepOptions options) {
        this(options, UpdateLayout::bootloader);
    }

    /** A sweep of another bootloader. */
    Sweep(SweepOptions options, BootloaderMaker maker) {
        this.options = options;
        this.maker = maker;
    }

    /** The names of the scenarios of some layouts. */
    public static Set<String> scenarios(List<UpdateLayout> layouts) {
        Set<String> names = new TreeSet<>();
        layouts.forEach(l -> ScenarioCatalog.of(l).forEach(s -> names.add(s.name())));
        return names;
    }

    /**
     * Sweeps layouts, as many at a time as there are processors.
     *
     * @param progress is told what each layout came to
     */
    public SweepReport run(List<UpdateLayout> layouts, Consumer<String> progress) {
        List<LayoutSweep> sweeps =
                layouts.parallelStream().map(layout -> sweep(layout, progress)).toList();
        long cutPoints = 0;
        long failures = 0;
        List<String> details = new ArrayList<>();
        for (LayoutSweep sweep : sweeps) {
            cutPoints += sweep.cutPoints();
            failures += sweep.failures();
            details.addAll(sweep.details());
        }
        int scenarios = options.scenario().isPresent() ? 1 : scenarios(layouts).size();
        return new SweepReport(
                cutPoints,
                scenarios,
                layouts.size(),
                failures,
                List.copyOf(details.subList(0, Math.min(details.size(), MOST_DETAILS))));
    }

    private LayoutSweep sweep(UpdateLayout layout, Consumer<String> progress) {
        LayoutSweep sweep = new LayoutSweep(layout, options, maker);
        for (Scenario scenario : ScenarioCatalog.of(layout)) {
            if (options.scenario().isEmpty() || options.scenario().get().equals(scenario.name())) {
                sweep.run(scenario);
            }
        }
        progress.accept(
                "%-20s %9d cut points, %d failures"
                        .formatted(layout.name(), sweep.cutPoints(), sweep.failures()));
        return sweep;
    }
}
