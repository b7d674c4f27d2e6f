package dev.cortado.compiler.lower;

import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which methods look at the stack's limit on entry: so many that every cycle of the call
 * graph has one, and between two of them are no more than {@value #MAX_UNCHECKED_CALLS} calls.
 *
 * <p>Outside cycles the depth is bounded and covered by the reserve below the limit. Steps: of each
 * strongly connected component the method with the most calls from and to the others is checked and
 * taken out, until no cycle is left; then the longest chains are cut. To find the least such set is
 * NP-hard (Karp, 1972: feedback node set). Cost: checks x size of the component.
 */
public final class StackCheckInsertion {
    private static final String UNCHECKED = "Ldev/cortado/abi/Unchecked;";
    private static final int MAX_UNCHECKED_CALLS = 6;

    private final Map<JavaMethod, Set<JavaMethod>> callees;
    private final Map<JavaMethod, Boolean> mayCheck = new HashMap<>();
    private final Set<JavaMethod> checked = new HashSet<>();

    public StackCheckInsertion(Map<JavaMethod, Set<JavaMethod>> callees) {
        this.callees = callees;
        for (Set<JavaMethod> component : CallCycles.among(callees.keySet(), callees)) {
            breakCycles(component);
            cutChains(component);
        }
    }

    /** Whether a method must look whether there is stack left. */
    public boolean needsCheck(JavaMethod method) {
        return checked.contains(method);
    }

    private void breakCycles(Set<JavaMethod> cycle) {
        Deque<Set<JavaMethod>> pending = new ArrayDeque<>(List.of(cycle));
        while (!pending.isEmpty()) {
            Set<JavaMethod> component = pending.pop();
            Set<JavaMethod> headers = headers(component);
            if (headers.isEmpty()) {
                continue;
            }
            checked.addAll(headers);
            Set<JavaMethod> rest = new LinkedHashSet<>(component);
            rest.removeAll(headers);
            pending.addAll(CallCycles.among(rest, callees));
        }
    }

    /** All that call themselves; if none does, the best connected; none if no method may check. */
    private Set<JavaMethod> headers(Set<JavaMethod> component) {
        Map<JavaMethod, Integer> callers = new HashMap<>();
        Map<JavaMethod, Integer> called = new HashMap<>();
        Set<JavaMethod> recursive = new LinkedHashSet<>();
        for (JavaMethod caller : component) {
            for (JavaMethod callee : callees.getOrDefault(caller, Set.of())) {
                if (callee == caller && mayCheck(caller)) {
                    recursive.add(caller);
                } else if (component.contains(callee)) {
                    callers.merge(callee, 1, Integer::sum);
                    called.merge(caller, 1, Integer::sum);
                }
            }
        }
        if (!recursive.isEmpty()) {
            return recursive;
        }
        Set<JavaMethod> best = Set.of();
        long most = 0;
        for (JavaMethod method : component) {
            long paths = (long) callers.getOrDefault(method, 0) * called.getOrDefault(method, 0);
            if (paths > most && mayCheck(method)) {
                most = paths;
                best = Set.of(method);
            }
        }
        return best;
    }

    /** Checks the methods at which a chain of unchecked ones gets too long. */
    private void cutChains(Set<JavaMethod> component) {
        Map<JavaMethod, Integer> depth = new HashMap<>();
        for (JavaMethod method : CallCycles.callersFirst(component, callees, checked)) {
            int own = depth.getOrDefault(method, 1);
            if (own > MAX_UNCHECKED_CALLS && mayCheck(method)) {
                checked.add(method);
                own = 0;
            }
            for (JavaMethod callee : callees.getOrDefault(method, Set.of())) {
                if (component.contains(callee) && !checked.contains(callee)) {
                    depth.merge(callee, own + 1, Math::max);
                }
            }
        }
    }

    private boolean mayCheck(JavaMethod method) {
        return mayCheck.computeIfAbsent(
                method, m -> !m.hasAnnotation(UNCHECKED) && !m.owner().hasAnnotation(UNCHECKED));
    }
}
