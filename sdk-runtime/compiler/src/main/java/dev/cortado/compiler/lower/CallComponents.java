package dev.cortado.compiler.lower;

import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strongly connected components of a call graph, callees before callers.
 *
 * <p>Cost: linear. Source: Tarjan, "Depth-first search and linear graph algorithms", 1972;
 * iterative because call graphs are deep.
 */
final class CallComponents {
    private record Frame(JavaMethod method, Iterator<JavaMethod> rest) {}

    private final Map<JavaMethod, Set<JavaMethod>> callees;
    private final Map<JavaMethod, Integer> index = new HashMap<>();
    private final Map<JavaMethod, Integer> low = new HashMap<>();
    private final Deque<JavaMethod> stack = new ArrayDeque<>();
    private final Set<JavaMethod> onStack = new HashSet<>();
    private final List<List<JavaMethod>> components = new ArrayList<>();

    private CallComponents(Map<JavaMethod, Set<JavaMethod>> callees) {
        this.callees = callees;
    }

    /** The components, each after those that it calls. */
    static List<List<JavaMethod>> of(Map<JavaMethod, Set<JavaMethod>> callees) {
        CallComponents search = new CallComponents(callees);
        for (JavaMethod method : callees.keySet()) {
            if (!search.index.containsKey(method)) {
                search.visit(method);
            }
        }
        return search.components;
    }

    private void visit(JavaMethod root) {
        Deque<Frame> frames = new ArrayDeque<>();
        frames.push(enter(root));
        while (!frames.isEmpty()) {
            Frame frame = frames.peek();
            if (frame.rest().hasNext()) {
                JavaMethod callee = frame.rest().next();
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
        List<JavaMethod> component = new ArrayList<>();
        JavaMethod member;
        do {
            member = stack.pop();
            onStack.remove(member);
            component.add(member);
        } while (member != method);
        components.add(component);
    }
}
