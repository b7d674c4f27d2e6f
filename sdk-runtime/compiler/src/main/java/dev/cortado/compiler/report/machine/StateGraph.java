package dev.cortado.compiler.report.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes with weighted edges, and the longest paths from the first node to each node without edges.
 *
 * <p>Only nodes from which an end can be reached count. A cycle among them makes the paths through
 * it unbounded; then the longest path that enters no node twice after a step back is what is known.
 * Cost: linear.
 *
 * @param <N> the nodes
 */
final class StateGraph<N> {
    private record Edge<N>(N target, long weight) {}

    private record Visit<N>(N node, List<Edge<N>> edges, int[] next) {}

    private final Map<N, List<Edge<N>>> edges = new LinkedHashMap<>();
    private final Map<N, List<N>> predecessors = new HashMap<>();
    private final Set<N> ends = new HashSet<>();

    /** Adds an edge; the target becomes a node. */
    void edge(N from, N to, long weight) {
        edges.computeIfAbsent(from, f -> new ArrayList<>()).add(new Edge<>(to, weight));
        predecessors.computeIfAbsent(to, t -> new ArrayList<>()).add(from);
    }

    /** Declares a node to be an end. */
    void end(N node) {
        ends.add(node);
    }

    /** The longest paths from a node by their ends, and a cycle if one lies on such a path. */
    Longest<N> from(N start) {
        Set<N> useful = useful();
        Map<N, Map<N, Long>> longest = new HashMap<>();
        Optional<List<N>> cycle = Optional.empty();
        if (!useful.contains(start)) {
            return new Longest<>(Map.of(), Optional.empty(), Set.of());
        }
        Map<N, Integer> onPath = new HashMap<>();
        List<N> path = new ArrayList<>();
        Deque<Visit<N>> visits = new ArrayDeque<>();
        visits.push(visit(start, path, onPath));
        while (!visits.isEmpty()) {
            Visit<N> visit = visits.peek();
            if (visit.next()[0] < visit.edges().size()) {
                N target = visit.edges().get(visit.next()[0]++).target();
                if (!useful.contains(target) || longest.containsKey(target)) {
                    continue;
                }
                Integer at = onPath.get(target);
                if (at == null) {
                    visits.push(visit(target, path, onPath));
                } else if (cycle.isEmpty()) {
                    cycle = Optional.of(List.copyOf(path.subList(at, path.size())));
                }
            } else {
                visits.pop();
                path.removeLast();
                onPath.remove(visit.node());
                longest.put(visit.node(), best(visit, longest));
            }
        }
        return new Longest<>(longest.get(start), cycle, longest.keySet());
    }

    /**
     * The outcome.
     *
     * @param byEnd the longest path to each end
     * @param cycle the nodes of a cycle
     * @param nodes all nodes on paths to an end
     */
    record Longest<N>(Map<N, Long> byEnd, Optional<List<N>> cycle, Set<N> nodes) {}

    private Visit<N> visit(N node, List<N> path, Map<N, Integer> onPath) {
        onPath.put(node, path.size());
        path.add(node);
        return new Visit<>(node, edges.getOrDefault(node, List.of()), new int[1]);
    }

    private Map<N, Long> best(Visit<N> visit, Map<N, Map<N, Long>> longest) {
        Map<N, Long> best = new LinkedHashMap<>();
        if (ends.contains(visit.node())) {
            best.put(visit.node(), 0L);
        }
        for (Edge<N> edge : visit.edges()) {
            longest.getOrDefault(edge.target(), Map.of())
                    .forEach((end, length) -> best.merge(end, length + edge.weight(), Math::max));
        }
        return best;
    }

    private Set<N> useful() {
        Set<N> useful = new HashSet<>();
        Deque<N> pending = new ArrayDeque<>(ends);
        while (!pending.isEmpty()) {
            N node = pending.removeFirst();
            if (useful.add(node)) {
                pending.addAll(predecessors.getOrDefault(node, List.of()));
            }
        }
        return useful;
    }
}
