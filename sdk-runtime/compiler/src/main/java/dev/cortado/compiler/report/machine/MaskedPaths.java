package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.llvm.MachineInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The longest paths from a place in a function while interrupts are masked.
 *
 * <p>A state is an instruction with the number of masks that are to be restored. A call counts the
 * longest way through each function that it may call.
 */
final class MaskedPaths {
    /**
     * The longest ways from a place.
     *
     * @param toClear to the instruction that unmasks, that included
     * @param toReturn to a return of the function, by the masks left
     * @param obstacle what has no bound on one of them
     */
    record Ways(
            OptionalLong toClear,
            Map<Integer, Long> toReturn,
            Optional<MaskedSection.Obstacle> obstacle) {}

    /** A state; an end has no instruction. */
    private record State(long address, int masks) {
        static final State CLEAR = new State(-1, 0);

        static State returned(int masks) {
            return new State(-1, masks);
        }

        boolean isEnd() {
            return address < 0;
        }
    }

    private static final int MASK_LIMIT = 4;

    private final MachineProgram program;
    private final Map<Long, CallSite> calls = new HashMap<>();
    private final Map<State, Ways> throughFunctions = new HashMap<>();
    private final Set<Long> activeFunctions = new HashSet<>();

    MaskedPaths(MachineProgram program, CallGraph graph) {
        this.program = program;
        graph.frames().forEach(f -> f.calls().forEach(call -> calls.put(call.address(), call)));
    }

    /** The ways from an instruction of a function. */
    Ways from(MachineFunction function, long address, int masks) {
        StateGraph<State> graph = new StateGraph<>();
        Map<State, MaskedSection.Obstacle> obstacles = new HashMap<>();
        State start = new State(address, masks);
        Set<State> seen = new HashSet<>();
        Deque<State> pending = new ArrayDeque<>(List.of(start));
        while (!pending.isEmpty()) {
            State state = pending.removeFirst();
            if (seen.add(state)) {
                if (state.isEnd()) {
                    graph.end(state);
                } else {
                    pending.addAll(expand(function, state, graph, obstacles));
                }
            }
        }
        StateGraph.Longest<State> longest = graph.from(start);
        Optional<MaskedSection.Obstacle> obstacle =
                longest.cycle()
                        .map(
                                cycle ->
                                        new MaskedSection.Obstacle(
                                                MaskedSection.Reason.LOOP,
                                                cycle.stream().map(State::address).toList()))
                        .or(
                                () ->
                                        longest.nodes().stream()
                                                .filter(obstacles::containsKey)
                                                .sorted(Comparator.comparing(State::address))
                                                .findFirst()
                                                .map(obstacles::get));
        OptionalLong toClear = OptionalLong.empty();
        Map<Integer, Long> toReturn = new TreeMap<>();
        for (Map.Entry<State, Long> end : longest.byEnd().entrySet()) {
            if (end.getKey().equals(State.CLEAR)) {
                toClear = OptionalLong.of(end.getValue());
            } else {
                toReturn.put(end.getKey().masks(), end.getValue());
            }
        }
        return new Ways(toClear, toReturn, obstacle);
    }

    /** Adds the edges of a state and answers what they lead to. */
    private List<State> expand(
            MachineFunction function,
            State state,
            StateGraph<State> graph,
            Map<State, MaskedSection.Obstacle> obstacles) {
        MachineInstruction instruction = function.code().get(state.address());
        int masks =
                switch (Masking.of(instruction)) {
                    case SETS -> Math.min(MASK_LIMIT, state.masks() + 1);
                    case RESTORES -> state.masks() - 1;
                    case CLEARS -> 0;
                    case NONE -> state.masks();
                };
        List<State> next = new ArrayList<>();
        if (masks == 0) {
            next.add(State.CLEAR);
            graph.edge(state, State.CLEAR, 1);
            return next;
        }
        Flow flow = function.flow(instruction);
        CallSite call = calls.get(state.address());
        boolean comesBack = flow.kind() == Flow.Kind.CALL || flow.kind() == Flow.Kind.INDIRECT_CALL;
        if (call != null) {
            call(function, state, call, masks, comesBack, graph, obstacles, next);
        }
        if (flow.kind() == Flow.Kind.RETURN) {
            edge(graph, state, State.returned(masks), 1, next);
        }
        if (!comesBack) {
            for (long successor : function.successors(instruction)) {
                edge(graph, state, new State(successor, masks), 1, next);
            }
        }
        return next;
    }

    private static void edge(
            StateGraph<State> graph, State from, State to, long weight, List<State> next) {
        graph.edge(from, to, weight);
        next.add(to);
    }

    private void call(
            MachineFunction function,
            State state,
            CallSite call,
            int masks,
            boolean comesBack,
            StateGraph<State> graph,
            Map<State, MaskedSection.Obstacle> obstacles,
            List<State> next) {
        MachineInstruction instruction = function.code().get(call.address());
        List<Long> after = comesBack ? function.successors(instruction) : List.of();
        if (!call.resolved()) {
            obstacles.put(state, obstacle(MaskedSection.Reason.UNKNOWN_CALL, call));
            after.forEach(to -> edge(graph, state, new State(to, masks), 1, next));
        }
        for (long target : call.callees()) {
            if (activeFunctions.contains(target)) {
                obstacles.put(state, obstacle(MaskedSection.Reason.RECURSION, call));
                after.forEach(to -> edge(graph, state, new State(to, masks), 1, next));
                continue;
            }
            Ways inside = through(target, masks);
            inside.obstacle().ifPresent(found -> obstacles.putIfAbsent(state, found));
            inside.toClear().ifPresent(length -> edge(graph, state, State.CLEAR, 1 + length, next));
            inside.toReturn()
                    .forEach(
                            (left, length) -> {
                                if (!comesBack) {
                                    edge(graph, state, State.returned(left), 1 + length, next);
                                }
                                after.forEach(
                                        to ->
                                                edge(
                                                        graph,
                                                        state,
                                                        new State(to, left),
                                                        1 + length,
                                                        next));
                            });
        }
    }

    private Ways through(long target, int masks) {
        State entry = new State(target, masks);
        Ways known = throughFunctions.get(entry);
        if (known == null) {
            activeFunctions.add(target);
            known = from(program.startingAt(target).orElseThrow(), target, masks);
            activeFunctions.remove(target);
            throughFunctions.put(entry, known);
        }
        return known;
    }

    private static MaskedSection.Obstacle obstacle(MaskedSection.Reason reason, CallSite call) {
        return new MaskedSection.Obstacle(reason, List.of(call.address()));
    }
}
