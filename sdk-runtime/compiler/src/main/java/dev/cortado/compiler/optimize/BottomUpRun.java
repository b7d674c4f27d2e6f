package dev.cortado.compiler.optimize;

import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Does something with each component of a call graph once it is done with those that it calls;
 * components that don't call each other have their turns at the same time.
 */
final class BottomUpRun {
    private final List<Component> components;
    private final Consumer<List<JavaMethod>> action;

    private record Component(
            List<JavaMethod> methods, List<Component> callers, AtomicInteger pendingCallees) {}

    private BottomUpRun(
            Map<JavaMethod, Set<JavaMethod>> callees, Consumer<List<JavaMethod>> action) {
        this.components =
                new BottomUpOrder(callees)
                        .components().stream()
                                .map(m -> new Component(m, new ArrayList<>(), new AtomicInteger()))
                                .toList();
        this.action = action;
        Map<JavaMethod, Component> owners = new HashMap<>();
        for (Component each : components) {
            each.methods().forEach(method -> owners.put(method, each));
        }
        for (Component each : components) {
            Set<Component> known = Collections.newSetFromMap(new IdentityHashMap<>());
            for (JavaMethod method : each.methods()) {
                for (JavaMethod callee : callees.get(method)) {
                    Component called = owners.get(callee);
                    if (called != null && called != each && known.add(called)) {
                        called.callers().add(each);
                        each.pendingCallees().incrementAndGet();
                    }
                }
            }
        }
    }

    /** Runs to the end. What the action did with callees is visible to it with callers. */
    static void run(Map<JavaMethod, Set<JavaMethod>> callees, Consumer<List<JavaMethod>> action) {
        BottomUpRun run = new BottomUpRun(callees, action);
        run.new All().invoke();
    }

    /** Is complete when all components are. */
    private final class All extends CountedCompleter<Void> {
        private static final long serialVersionUID = 1;

        @Override
        public void compute() {
            setPendingCount(components.size());
            List<Component> leaves =
                    components.stream().filter(c -> c.pendingCallees().get() == 0).toList();
            leaves.forEach(leaf -> new One(this, leaf).fork());
            tryComplete();
        }
    }

    private final class One extends CountedCompleter<Void> {
        private static final long serialVersionUID = 1;

        private final transient Component component;

        One(CountedCompleter<?> all, Component component) {
            super(all);
            this.component = component;
        }

        @Override
        public void compute() {
            action.accept(component.methods());
            for (Component caller : component.callers()) {
                if (caller.pendingCallees().decrementAndGet() == 0) {
                    new One(getCompleter(), caller).fork();
                }
            }
            tryComplete();
        }
    }
}
