package dev.cortado.compiler.report.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much stack runs below a stack check that was passed, until the next check has thrown.
 *
 * <p>A function that checks needs its frame and what it calls without checks; a callee that checks
 * needs its frame and what throwing takes. Cost: linear in calls.
 */
public final class StackReserve {
    /**
     * The need of the functions that check.
     *
     * @param bytes the most that one of them needs
     * @param path from that function on, callers first
     * @param proved whether no unchecked recursion lies on a path
     */
    public record Need(long bytes, List<MachineFunction> path, boolean proved) {
        /** Takes a copy. */
        public Need {
            path = List.copyOf(path);
        }
    }

    private final CallGraph graph;
    private final Set<Long> checking;
    private final long throwing;
    private final Map<Long, Long> depths = new HashMap<>();
    private final Map<Long, Long> deepest = new HashMap<>();
    private final Set<Long> active = new HashSet<>();
    private boolean cyclic;

    private StackReserve(CallGraph graph, Set<Long> checking, Optional<Long> thrower) {
        this.graph = graph;
        this.checking = Set.copyOf(checking);
        this.throwing = thrower.map(this::depth).orElse(0L);
    }

    /**
     * The need below the checks of a program; none where nothing checks.
     *
     * @param checking the addresses of the functions that check the stack on entry
     * @param thrower the address of the function that they call when they find too little
     */
    public static Optional<Need> of(CallGraph graph, Set<Long> checking, Optional<Long> thrower) {
        StackReserve reserve = new StackReserve(graph, checking, thrower);
        Optional<Long> worst = Optional.empty();
        for (long function : checking.stream().sorted().toList()) {
            if (worst.isEmpty() || reserve.depth(function) > reserve.depth(worst.get())) {
                worst = Optional.of(function);
            }
        }
        return worst.map(reserve::need);
    }

    private Need need(long function) {
        List<MachineFunction> path = new ArrayList<>();
        Optional<Long> at = Optional.of(function);
        while (at.isPresent()) {
            path.add(graph.frame(at.get()).function());
            boolean ended = path.size() > 1 && checking.contains(at.get());
            at = ended ? Optional.empty() : Optional.ofNullable(deepest.get(at.get()));
        }
        return new Need(depth(function), path, !cyclic);
    }

    private long depth(long function) {
        Long known = depths.get(function);
        if (known != null) {
            return known;
        }
        if (!active.add(function)) {
            cyclic = true;
            return 0;
        }
        Frame frame = graph.frame(function);
        long most = frame.stackBytes();
        for (CallSite call : frame.calls()) {
            for (long callee : call.callees()) {
                long below =
                        checking.contains(callee)
                                ? graph.frame(callee).stackBytes() + throwing
                                : depth(callee);
                if (call.stackBytes() + below > most) {
                    most = call.stackBytes() + below;
                    deepest.put(function, callee);
                }
            }
        }
        active.remove(function);
        depths.put(function, most);
        return most;
    }
}
