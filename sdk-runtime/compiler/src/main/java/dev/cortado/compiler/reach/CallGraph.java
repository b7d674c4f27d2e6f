package dev.cortado.compiler.reach;

import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who reaches which method, with one reason for each pair. */
final class CallGraph {
    private final Map<JavaMethod, Reason> roots = new LinkedHashMap<>();
    private final Map<JavaMethod, Map<JavaMethod, Reason>> callees = new LinkedHashMap<>();

    void add(JavaMethod method, Reason reason) {
        if (reason.from().isEmpty()) {
            roots.putIfAbsent(method, reason);
        } else {
            callees.computeIfAbsent(reason.from().get(), f -> new LinkedHashMap<>())
                    .putIfAbsent(method, reason);
        }
    }

    /** The methods that each method may reach. */
    Map<JavaMethod, Set<JavaMethod>> callees() {
        Map<JavaMethod, Set<JavaMethod>> result = new LinkedHashMap<>();
        roots.keySet().forEach(root -> result.put(root, new LinkedHashSet<>()));
        callees.forEach(
                (from, to) -> {
                    result.computeIfAbsent(from, f -> new LinkedHashSet<>()).addAll(to.keySet());
                    to.keySet().forEach(t -> result.computeIfAbsent(t, m -> new LinkedHashSet<>()));
                });
        return result;
    }

    /** The shortest ways from roots. */
    ReasonPaths paths() {
        Map<JavaMethod, Reason> reasons = new LinkedHashMap<>(roots);
        Deque<JavaMethod> pending = new ArrayDeque<>(new ArrayList<>(roots.keySet()));
        while (!pending.isEmpty()) {
            JavaMethod from = pending.removeFirst();
            callees.getOrDefault(from, Map.of())
                    .forEach(
                            (to, reason) -> {
                                if (reasons.putIfAbsent(to, reason) == null) {
                                    pending.addLast(to);
                                }
                            });
        }
        return new ReasonPaths(reasons);
    }

    /** The methods that are reached without a caller. */
    List<JavaMethod> roots() {
        return List.copyOf(roots.keySet());
    }
}
