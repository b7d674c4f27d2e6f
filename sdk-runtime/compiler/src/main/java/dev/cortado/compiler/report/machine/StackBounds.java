package dev.cortado.compiler.report.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The worst stack depth below each function.
 *
 * <p>A function needs its own frame, or what it holds at a call and what the callee needs. In a
 * recursion each member is counted once, which holds while none is active twice. Cost: linear in
 * calls, callees before callers.
 */
public final class StackBounds {
    private final CallGraph graph;
    private final Set<Long> checking;
    private final Map<Long, Long> bytes = new HashMap<>();
    private final Map<Long, Long> deepestCallee = new HashMap<>();
    private final Map<Long, Long> heldAtDeepest = new HashMap<>();

    /**
     * Computes the bounds of all functions.
     *
     * @param checking the addresses of the functions that check the stack on entry
     */
    public StackBounds(CallGraph graph, Set<Long> checking) {
        this.graph = graph;
        this.checking = Set.copyOf(checking);
        for (int i = 0; i < graph.components().size(); i++) {
            if (graph.isRecursive(i)) {
                boundRecursion(i);
            } else {
                long function = graph.components().get(i).iterator().next();
                bytes.put(function, boundOutside(function, i));
            }
        }
    }

    /** The bound of the function at an address. */
    public StackBound of(long function) {
        Set<Integer> recursions = new TreeSet<>();
        Set<Long> unresolved = new TreeSet<>();
        Set<Long> unknownFrames = new TreeSet<>();
        for (long reached : graph.reachable(function)) {
            if (graph.isRecursive(graph.componentOf(reached))) {
                recursions.add(graph.componentOf(reached));
            }
            Frame frame = graph.frame(reached);
            frame.calls().stream()
                    .filter(call -> !call.resolved())
                    .forEach(call -> unresolved.add(call.address()));
            frame.unknownAt().ifPresent(unknownFrames::add);
        }
        return new StackBound(
                bytes.get(function),
                path(function),
                recursions.stream().map(this::recursion).toList(),
                List.copyOf(unresolved),
                List.copyOf(unknownFrames));
    }

    private long boundOutside(long function, int component) {
        Frame frame = graph.frame(function);
        long deepest = frame.stackBytes();
        for (CallSite call : frame.calls()) {
            for (long callee : call.callees()) {
                if (graph.componentOf(callee) == component) {
                    continue;
                }
                long depth = call.stackBytes() + bytes.get(callee);
                if (depth > deepest) {
                    deepest = depth;
                    deepestCallee.put(function, callee);
                    heldAtDeepest.put(function, call.stackBytes());
                }
            }
        }
        return deepest;
    }

    private void boundRecursion(int component) {
        Set<Long> members = graph.components().get(component);
        long inside = 0;
        long outside = 0;
        for (long member : members) {
            inside +=
                    graph.frame(member).calls().stream()
                            .filter(
                                    call ->
                                            call.callees().stream()
                                                    .anyMatch(
                                                            c -> graph.componentOf(c) == component))
                            .mapToLong(CallSite::stackBytes)
                            .max()
                            .orElse(0);
            outside = Math.max(outside, boundOutside(member, component));
        }
        for (long member : members) {
            bytes.put(member, inside + outside);
        }
    }

    private List<StackBound.Step> path(long function) {
        List<StackBound.Step> path = new ArrayList<>();
        Optional<Long> at = Optional.of(function);
        while (at.isPresent()) {
            long current = at.get();
            Frame frame = graph.frame(current);
            path.add(
                    new StackBound.Step(
                            frame.function(),
                            heldAtDeepest.getOrDefault(current, frame.stackBytes())));
            at = Optional.ofNullable(deepestCallee.get(current));
        }
        return path;
    }

    private StackBound.Recursion recursion(int component) {
        Set<Long> members = graph.components().get(component);
        Set<Long> unchecked = new TreeSet<>(members);
        unchecked.removeAll(checking);
        Optional<List<StackBound.Call>> unguarded = shortestCycle(unchecked);
        List<StackBound.Call> calls = unguarded.or(() -> shortestCycle(members)).orElseThrow();
        return new StackBound.Recursion(calls, members.size(), unguarded.isEmpty());
    }

    private Optional<List<StackBound.Call>> shortestCycle(Set<Long> members) {
        Optional<List<StackBound.Call>> shortest = Optional.empty();
        for (long member : new TreeSet<>(members)) {
            Optional<List<StackBound.Call>> cycle = shortestCycle(member, members);
            if (cycle.isPresent()
                    && (shortest.isEmpty() || cycle.get().size() < shortest.get().size())) {
                shortest = cycle;
            }
        }
        return shortest;
    }

    private Optional<List<StackBound.Call>> shortestCycle(long start, Set<Long> members) {
        Map<Long, StackBound.Call> reachedBy = new HashMap<>();
        Map<Long, Long> callerOf = new HashMap<>();
        Deque<Long> pending = new ArrayDeque<>(List.of(start));
        while (!reachedBy.containsKey(start)) {
            if (pending.isEmpty()) {
                return Optional.empty();
            }
            long caller = pending.removeFirst();
            Frame frame = graph.frame(caller);
            for (CallSite call : frame.calls()) {
                for (long callee : new TreeSet<>(call.callees())) {
                    if (members.contains(callee) && !reachedBy.containsKey(callee)) {
                        reachedBy.put(
                                callee, new StackBound.Call(frame.function(), call.address()));
                        callerOf.put(callee, caller);
                        pending.addLast(callee);
                    }
                }
            }
        }
        Deque<StackBound.Call> cycle = new ArrayDeque<>();
        long at = start;
        do {
            cycle.addFirst(reachedBy.get(at));
            at = callerOf.get(at);
        } while (at != start);
        return Optional.of(List.copyOf(cycle));
    }
}
