package dev.cortado.compiler.reach.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The objects that a reference may refer to, by their exact class; null is one of them. */
public final class TypeFlow extends Flow {
    private final FlowGraph graph;
    private final TypeFilter filter;
    private final ElementSet elements = new ElementSet();
    private ElementSet unpropagated = new ElementSet();
    private final Set<TypeFlow> targets = new LinkedHashSet<>(2);
    private final List<Runnable> observers = new ArrayList<>(0);
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
        filter.fresh(more, elements).ifPresent(this::take);
    }

    private void take(ElementSet fresh) {
        elements.addAll(fresh);
        unpropagated.addAll(fresh);
        graph.enqueue(this);
    }

    @Override
    public void flowInto(Flow target) {
        TypeFlow into = (TypeFlow) target;
        if (into == this || !targets.add(into)) {
            return;
        }
        if (!elements.isEmpty()) {
            into.addAll(elements);
        }
    }

    @Override
    public void observe(Runnable observer) {
        observers.add(observer);
        observer.run();
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
        targets.forEach(target -> target.addAll(fresh));
        // One that is added meanwhile has been told of these.
        for (IntConsumer observer : List.copyOf(elementObservers)) {
            fresh.forEach(observer);
        }
        for (int i = 0; i < observers.size(); i++) {
            observers.get(i).run();
        }
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
