package dev.cortado.compiler.report;

import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Attributes the classes of an image and their bytes to components. */
final class ComponentAnalysis {
    private final ReachableProgram program;
    private final Components components;

    ComponentAnalysis(ReachableProgram program, Components components) {
        this.program = program;
        this.components = components;
    }

    ComponentSection section(SizeSection sizes) {
        Map<String, Component> byClass = new HashMap<>();
        Map<Component, Integer> classCounts = new LinkedHashMap<>();
        for (JavaClass type : classes()) {
            Component component = components.of(type);
            byClass.put(type.binaryName(), component);
            classCounts.merge(component, 1, Integer::sum);
        }
        Map<Component, long[]> bytes = new HashMap<>();
        for (SizeEntry entry : sizes.entries()) {
            Component component = byClass.get(entry.className());
            if (component != null) {
                long[] sums = bytes.computeIfAbsent(component, c -> new long[2]);
                sums[0] += entry.flashBytes();
                sums[1] += entry.ramBytes();
            }
        }
        List<ComponentSection.Linked> linked = new ArrayList<>();
        classCounts.forEach(
                (component, count) -> {
                    long[] sums = bytes.getOrDefault(component, new long[2]);
                    linked.add(new ComponentSection.Linked(component, count, sums[0], sums[1]));
                });
        return new ComponentSection(components.program(), linked);
    }

    private Set<JavaClass> classes() {
        Set<JavaClass> classes = new LinkedHashSet<>();
        program.methods().stream().map(JavaMethod::owner).forEach(classes::add);
        program.instantiated().stream().filter(type -> !type.isArray()).forEach(classes::add);
        return classes;
    }
}
