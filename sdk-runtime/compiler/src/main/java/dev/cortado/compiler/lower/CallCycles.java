package dev.cortado.compiler.lower;

import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strongly connected components of a part of a call graph.
 *
 * <p>Cost: linear. Source: Tarjan, "Depth-first search and linear graph algorithms", 1972;
 * iterative here because call graphs are deep.
 */
final class CallCycles {
    private final Set<JavaMethod> methods;
    private final Map<JavaMethod, Set<JavaMethod>> callees;
    private final Map<JavaMethod, Integer> index = new HashMap<>();
    private final Map<JavaMethod, Integer> low = new HashMap<>();
    private final Deque<JavaMethod> stack = new ArrayDeque<>();
    private final Set<JavaMethod> onStack = new HashSet<>();
    private final List<Set<JavaMethod>> components = new ArrayList<>();

    private record Frame(JavaMethod method, Iterator<JavaMethod> rest) {}

    private CallCycles(Set<JavaMethod> methods, Map<JavaMethod, Set<JavaMethod>> callees) {
        this.methods = methods;
        this.callees = callees;
        for (JavaMethod method : methods) {
            if (!index.containsKey(method)) {
                visit(method);
            }
        }
    }

    /** All components, those of one method included, each after those that it calls. */
    static List<Set<JavaMethod>> calleesFirst(Map<JavaMethod, Set<JavaMethod>> callees) {
        return List.copyOf(new CallCycles(callees.keySet(), callees).components);
    }

    /** The components among these methods that have a cycle. */
    static List<Set<JavaMethod>> among(
            Set<JavaMethod> methods, Map<JavaMethod, Set<JavaMethod>> callees) {
        return new CallCycles(methods, callees)
                .components.stream()
                        .filter(
                                c -> {
                                    JavaMethod first = c.iterator().next();
                                    return c.size() > 1
                                            || callees.getOrDefault(first, Set.of())
                                                    .contains(first);
                                })
                        .toList();
    }

    /**
     * The methods in an order in which a caller comes before what it calls, wherever the methods
     * that are not {@code excluded} form no cycle.
     */
    static List<JavaMethod> callersFirst(
            Set<JavaMethod> methods,
            Map<JavaMethod, Set<JavaMethod>> callees,
            Set<JavaMethod> excluded) {
        Set<JavaMethod> rest = new LinkedHashSet<>(methods);
        rest.removeAll(excluded);
        List<JavaMethod> order = new ArrayList<>();
        // Tarjan finds a component after all that it calls.
        new CallCycles(rest, callees).components.forEach(order::addAll);
        return order.reversed();
    }

    private void visit(JavaMethod root) {
        Deque<Frame> frames = new ArrayDeque<>();
        frames.push(enter(root));
        while (!frames.isEmpty()) {
            Frame frame = frames.peek();
            if (frame.rest().hasNext()) {
                JavaMethod callee = frame.rest().next();
                if (!methods.contains(callee)) {
                    continue;
                }
                if (!index.containsKey(callee)) {
                    frames.push(enter(callee));
                } else if (onStack.contains(callee)) {
                    low.merge(frame.method(), index.get(callee), Math::min);
                }
            } else {
                frames.pop();
                leave(frame.method());
                if (!frames.isEmpty()) {
                    low.merge(frames.peek().method(), low.get(frame.method()), Math::min);
                }
            }
        }
    }

    private Frame enter(JavaMethod method) {
        index.put(method, index.size());
        low.put(method, index.get(method));
        stack.push(method);
        onStack.add(method);
        return new Frame(method, callees.getOrDefault(method, Set.of()).iterator());
    }

    private void leave(JavaMethod method) {
        if (!low.get(method).equals(index.get(method))) {
            return;
        }
        Set<JavaMethod> component = new LinkedHashSet<>();
        JavaMethod member;
        do {
            member = stack.pop();
            onStack.remove(member);
            component.add(member);
        } while (member != method);
        components.add(component);
    }
}
