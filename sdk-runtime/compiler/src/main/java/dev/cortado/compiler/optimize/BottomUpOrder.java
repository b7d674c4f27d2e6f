package dev.cortado.compiler.optimize;

import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strongly connected components of a call graph, callees first.
 *
 * <p>Source: Tarjan, "Depth-first search and linear graph algorithms", 1972; iterative here because
 * call graphs are deep. Cost: linear.
 */
final class BottomUpOrder {
    private final Map<JavaMethod, Set<JavaMethod>> callees;
    private final Map<JavaMethod, Integer> index = new HashMap<>();
    private final Map<JavaMethod, Integer> low = new HashMap<>();
    private final Map<JavaMethod, Integer> component = new HashMap<>();
    private final Deque<JavaMethod> stack = new ArrayDeque<>();
    private final List<List<JavaMethod>> components = new ArrayList<>();

    private record Frame(JavaMethod method, Iterator<JavaMethod> rest) {}

    /** The components of the methods that are keys; others are ignored. */
    BottomUpOrder(Map<JavaMethod, Set<JavaMethod>> callees) {
        this.callees = callees;
        for (JavaMethod method : callees.keySet()) {
            if (!index.containsKey(method)) {
                visit(method);
            }
        }
    }

    /** The components, each after those that it calls. */
    List<List<JavaMethod>> components() {
        return components;
    }

    private void visit(JavaMethod root) {
        Deque<Frame> frames = new ArrayDeque<>(List.of(enter(root)));
        while (!frames.isEmpty()) {
            Frame frame = frames.peek();
            if (frame.rest().hasNext()) {
                JavaMethod callee = frame.rest().next();
                if (!callees.containsKey(callee)) {
                    continue;
                }
                if (!index.containsKey(callee)) {
                    frames.push(enter(callee));
                } else if (!component.containsKey(callee)) {
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
        return new Frame(method, callees.get(method).iterator());
    }

    private void leave(JavaMethod method) {
        if (!low.get(method).equals(index.get(method))) {
            return;
        }
        List<JavaMethod> members = new ArrayList<>();
        JavaMethod member;
        do {
            member = stack.pop();
            component.put(member, components.size());
            members.add(member);
        } while (member != method);
        components.add(members.reversed());
    }
}
