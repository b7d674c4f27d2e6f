package dev.cortado.compiler.report;

import dev.cortado.compiler.report.MaskingSection.Masked;
import dev.cortado.compiler.report.machine.CallGraph;
import dev.cortado.compiler.report.machine.MachineFunction;
import dev.cortado.compiler.report.machine.MachineProgram;
import dev.cortado.compiler.report.machine.MaskedSection;
import dev.cortado.compiler.report.machine.MaskedSections;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sections with interrupts masked, in terms of the source. */
final class MaskingAnalysis {
    private static final int PLACES = 3;

    private final MachineProgram machine;
    private final CallGraph graph;
    private final ImageSymbols symbols;
    private final CodePlaces places;

    MaskingAnalysis(
            MachineProgram machine, CallGraph graph, ImageSymbols symbols, CodePlaces places) {
        this.machine = machine;
        this.graph = graph;
        this.symbols = symbols;
        this.places = places;
    }

    MaskingSection section() {
        List<MaskedSection> found = new MaskedSections(machine, graph).sections();
        List<Long> addresses = new ArrayList<>();
        for (MaskedSection section : found) {
            addresses.add(section.start());
            section.unbounded().ifPresent(obstacle -> addresses.addAll(obstacle.places()));
        }
        places.prepare(addresses);
        return new MaskingSection(found.stream().map(this::masked).toList());
    }

    private Masked masked(MaskedSection section) {
        MachineFunction function = machine.containing(section.start()).orElseThrow();
        return new Masked(
                symbols.describe(function.symbol()),
                section.start() == function.address()
                                && machine.interruptEntry().equals(Optional.of(function))
                        ? "entry of interrupts, to their end"
                        : places.describe(section.start()),
                section.instructions(),
                section.unbounded().map(this::obstacle),
                section.endless());
    }

    private String obstacle(MaskedSection.Obstacle obstacle) {
        Set<String> where = new LinkedHashSet<>();
        // LLVM drops the lines of what it merges; those with a line come first.
        obstacle.places().stream()
                .map(places::describe)
                .filter(place -> place.contains(":"))
                .forEach(where::add);
        obstacle.places().stream().map(places::describe).forEach(where::add);
        String more = where.size() > PLACES ? " and more" : "";
        return obstacle.reason().description()
                + " in "
                + String.join(", ", where.stream().limit(PLACES).toList())
                + more;
    }
}
