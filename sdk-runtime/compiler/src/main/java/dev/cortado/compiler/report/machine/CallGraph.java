package dev.cortado.compiler.report.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which function calls which, and the recursions among them.
 *
 * <p>Source: Tarjan, "Depth-first search and linear graph algorithms", 1972; iterative.
 */
public final class CallGraph {
    private final NavigableMap<Long, Frame> frames = new TreeMap<>();
    private final List<Set<Long>> components = new ArrayList<>();
    private final Map<Long, Integer> componentOf = new HashMap<>();

    private final Map<Long, Integer> index = new HashMap<>();
    private final Map<Long, Integer> low = new HashMap<>();
    private final Deque<Long> stack = new ArrayDeque<>();
    private final Set<Long> onStack = new HashSet<>();

    private record Visit(long function, Iterator<Long> rest) {}

    /** The graph of a program's direct calls and of what is known of the indirect ones. */
    public CallGraph(MachineProgram program, IndirectCalls indirect) {
        for (MachineFunction function : program.functions()) {
            frames.put(function.address(), new FrameAnalysis(function, program, indirect).frame());
        }
        for (long function : frames.keySet()) {
            if (!index.containsKey(function)) {
                visit(function);
            }
        }
    }

    /** The frame of the function at an address. */
    public Frame frame(long function) {
        return frames.get(function);
    }

    /** The frames of all functions, by address. */
    public Collection<Frame> frames() {
        return frames.values();
    }

    /** The functions that one calls, in order of address. */
    public Set<Long> callees(long function) {
        Set<Long> callees = new LinkedHashSet<>();
        for (CallSite call : frames.get(function).calls()) {
            call.callees().stream().sorted().forEach(callees::add);
        }
        return callees;
    }

    /** The functions that call each other, itself included; callees before callers. */
    List<Set<Long>> components() {
        return components;
    }

    int componentOf(long function) {
        return componentOf.get(function);
    }

    /** Whether a component is a recursion. */
    boolean isRecursive(int component) {
        Set<Long> members = components.get(component);
        long any = members.iterator().next();
        return members.size() > 1 || callees(any).contains(any);
    }

    /** All that a function calls, directly or not, and itself. */
    public Set<Long> reachable(long function) {
        Set<Long> reached = new LinkedHashSet<>();
        Deque<Long> pending = new ArrayDeque<>(List.of(function));
        while (!pending.isEmpty()) {
            long next = pending.removeFirst();
            if (reached.add(next)) {
                pending.addAll(callees(next));
            }
        }
        return reached;
    }

    private void visit(long root) {
        Deque<Visit> visits = new ArrayDeque<>();
        visits.push(enter(root));
        while (!visits.isEmpty()) {
            Visit visit = visits.peek();
            if (visit.rest().hasNext()) {
                long callee = visit.rest().next();
                if (!index.containsKey(callee)) {
                    visits.push(enter(callee));
                } else if (onStack.contains(callee)) {
                    low.merge(visit.function(), index.get(callee), Math::min);
                }
            } else {
                visits.pop();
                leave(visit.function());
                if (!visits.isEmpty()) {
                    low.merge(visits.peek().function(), low.get(visit.function()), Math::min);
                }
            }
        }
    }

    private Visit enter(long function) {
        index.put(function, index.size());
        low.put(function, index.get(function));
        stack.push(function);
        onStack.add(function);
        return new Visit(function, callees(function).iterator());
    }

    private void leave(long function) {
        if (!low.get(function).equals(index.get(function))) {
            return;
        }
        Set<Long> component = new LinkedHashSet<>();
        long member;
        do {
            member = stack.pop();
            onStack.remove(member);
            component.add(member);
            componentOf.put(member, components.size());
        } while (member != function);
        components.add(component);
    }
}
