package dev.cortado.compiler.reach.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The objects that a reference may refer to, by their exact class; null is one of them. */
public final class TypeFlow extends Flow {
    /** So many are looked through one after the other. */
    private static final int FEW_TARGETS = 16;

    private final FlowGraph graph;
    private final TypeFilter filter;
    private final ElementSet elements = new ElementSet();
    private ElementSet unpropagated = new ElementSet();
    private final List<TypeFlow> targets = new ArrayList<>(0);
    private Optional<Set<TypeFlow>> manyTargets = Optional.empty();
    private final List<BooleanSupplier> observers = new ArrayList<>(0);
    private final List<IntConsumer> elementObservers = new ArrayList<>(0);

    /** An empty flow that takes everything. */
    public TypeFlow(FlowGraph graph) {
        this(graph, TypeFilter.ALL);
    }

    /** An empty flow that takes what passes a filter. */
    public TypeFlow(FlowGraph graph, TypeFilter filter) {
        this.graph = graph;
        this.filter = filter;
    }

    /** Adds an element. */
    public void add(int element) {
        if (!elements.get(element) && filter.accepts(element)) {
            elements.set(element);
            unpropagated.set(element);
            graph.enqueue(this);
        }
    }

    private void addAll(ElementSet more) {
        if (filter.add(more, elements, unpropagated)) {
            graph.enqueue(this);
        }
    }

    @Override
    public void flowInto(Flow target) {
        TypeFlow into = (TypeFlow) target;
        if (into == this || !addTarget(into)) {
            return;
        }
        if (!elements.isEmpty()) {
            into.addAll(elements);
        }
    }

    private boolean addTarget(TypeFlow target) {
        if (manyTargets.isPresent() ? !manyTargets.get().add(target) : targets.contains(target)) {
            return false;
        }
        targets.add(target);
        if (targets.size() == FEW_TARGETS) {
            manyTargets = Optional.of(new HashSet<>(targets));
        }
        return true;
    }

    @Override
    public void observeUntil(BooleanSupplier observer) {
        if (!observer.getAsBoolean()) {
            observers.add(observer);
        }
    }

    /** Tells of each element, now and later, once. */
    public void forEach(IntConsumer observer) {
        ElementSet known = elements.copy();
        known.removeAll(unpropagated);
        elementObservers.add(observer);
        known.forEach(observer);
    }

    @Override
    void propagate() {
        ElementSet fresh = unpropagated;
        unpropagated = new ElementSet();
        for (int i = 0; i < targets.size(); i++) {
            targets.get(i).addAll(fresh);
        }
        // One that is added meanwhile has been told of these.
        for (int i = 0, known = elementObservers.size(); i < known; i++) {
            fresh.forEach(elementObservers.get(i));
        }
        run(observers);
    }

    @Override
    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /** Whether it may be null. */
    public boolean mayBeNull() {
        return elements.get(TypeUniverse.NULL);
    }

    /** Whether it may be something but null. */
    public boolean mayBeObject() {
        return elements.hasPositive();
    }

    /** Whether all objects pass a filter, and whether there are any. */
    public boolean allObjectsPass(TypeFilter other) {
        ElementSet passing = other.apply(elements);
        passing.clear(TypeUniverse.NULL);
        return mayBeObject() && passing.size() == objects();
    }

    /** Whether some object passes a filter. */
    public boolean someObjectPasses(TypeFilter other) {
        return other.apply(elements).hasPositive();
    }

    private int objects() {
        return elements.size() - (mayBeNull() ? 1 : 0);
    }

    /** Whether no element is in both. */
    public boolean isDisjoint(TypeFlow other) {
        return !elements.intersects(other.elements);
    }

    /** Its elements in order, as they are now. */
    public IntStream elements() {
        IntStream.Builder all = IntStream.builder();
        elements.forEach(all);
        return all.build();
    }
}
