package dev.cortado.compiler.report;

import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.report.AuditSection.Access;
import dev.cortado.compiler.report.AuditSection.ComponentAccess;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What hardware the code of each component reaches: what its own methods do, and what the methods
 * of others do that its methods call, directly or not.
 *
 * <p>Cost: one search of the call graph for each component.
 */
final class AuditAnalysis {
    private final World world;
    private final ReachableProgram program;
    private final Components components;
    private final Map<JavaMethod, Set<String>> accesses = new LinkedHashMap<>();

    AuditAnalysis(
            World world, ReachableProgram program, Components components, AddressSpace space) {
        this.world = world;
        this.program = program;
        this.components = components;
        HardwareAccesses hardware = new HardwareAccesses(world, space);
        // Code that was inlined is the deed of the method that it was written in.
        program.functions()
                .values()
                .forEach(
                        function ->
                                hardware.find(
                                        function,
                                        (instruction, what) ->
                                                add(instruction.position().method(), what)));
    }

    AuditSection section() {
        Map<Component, List<JavaMethod>> methods = new LinkedHashMap<>();
        Set<JavaMethod> all = new LinkedHashSet<>(program.methods());
        all.addAll(accesses.keySet());
        for (JavaMethod method : all) {
            methods.computeIfAbsent(components.of(method.owner()), c -> new ArrayList<>())
                    .add(method);
        }
        List<ComponentAccess> found = new ArrayList<>();
        methods.forEach(
                (component, own) ->
                        found.add(
                                new ComponentAccess(component, own(own), through(component, own))));
        found.sort(
                Comparator.<ComponentAccess, Boolean>comparing(c -> c.own().isEmpty())
                        .thenComparing(c -> c.component().kind())
                        .thenComparing(c -> c.component().name()));
        return new AuditSection(found);
    }

    private void add(MethodRef writtenIn, String what) {
        accesses.computeIfAbsent(world.method(writtenIn), m -> new TreeSet<>()).add(what);
    }

    private List<Access> own(List<JavaMethod> methods) {
        Map<String, Set<String>> byWhat = new TreeMap<>();
        for (JavaMethod method : methods) {
            for (String what : accesses.getOrDefault(method, Set.of())) {
                byWhat.computeIfAbsent(what, w -> new TreeSet<>())
                        .add(ReachableProgram.describe(method));
            }
        }
        return byWhat.entrySet().stream()
                .map(each -> new Access(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private List<Access> through(Component component, List<JavaMethod> methods) {
        Map<JavaMethod, Optional<JavaMethod>> callers = new HashMap<>();
        Deque<JavaMethod> pending = new ArrayDeque<>();
        for (JavaMethod method : methods) {
            callers.put(method, Optional.empty());
            pending.add(method);
        }
        Map<String, List<String>> ways = new TreeMap<>();
        while (!pending.isEmpty()) {
            JavaMethod method = pending.removeFirst();
            if (!components.of(method.owner()).equals(component)) {
                accesses.getOrDefault(method, Set.of()).stream()
                        .filter(what -> !HardwareAccesses.isInternal(what))
                        .forEach(what -> ways.computeIfAbsent(what, w -> way(method, callers)));
            }
            for (JavaMethod callee : program.callGraph().getOrDefault(method, Set.of())) {
                if (callers.putIfAbsent(callee, Optional.of(method)) == null) {
                    pending.addLast(callee);
                }
            }
        }
        return ways.entrySet().stream()
                .map(each -> new Access(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<String> way(JavaMethod to, Map<JavaMethod, Optional<JavaMethod>> callers) {
        Deque<String> way = new ArrayDeque<>();
        Optional<JavaMethod> at = Optional.of(to);
        while (at.isPresent()) {
            way.addFirst(ReachableProgram.describe(at.get()));
            at = callers.get(at.get());
        }
        return List.copyOf(way);
    }
}
