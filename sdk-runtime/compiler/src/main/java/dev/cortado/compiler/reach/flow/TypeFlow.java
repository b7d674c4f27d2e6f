package dev.cortado.compiler.reach.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** The objects that a reference may refer to, by their exact class; null is one of them. */
public final class TypeFlow extends Flow {
    private final FlowGraph graph;
    private final TypeFilter filter;
    private final BitSet elements = new BitSet();
    private BitSet unpropagated = new BitSet();
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

    private void addAll(BitSet more) {
        BitSet fresh = filter.apply(more);
        fresh.andNot(elements);
        if (!fresh.isEmpty()) {
            elements.or(fresh);
            unpropagated.or(fresh);
            graph.enqueue(this);
        }
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
        BitSet known = (BitSet) elements.clone();
        known.andNot(unpropagated);
        elementObservers.add(observer);
        known.stream().forEach(observer);
    }

    @Override
    void propagate() {
        BitSet fresh = unpropagated;
        unpropagated = new BitSet();
        targets.forEach(target -> target.addAll(fresh));
        // One that is added meanwhile has been told of these.
        for (IntConsumer observer : List.copyOf(elementObservers)) {
            fresh.stream().forEach(observer);
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
        return elements.length() > 1;
    }

    /** Whether all objects pass a filter, and whether there are any. */
    public boolean allObjectsPass(TypeFilter other) {
        BitSet passing = other.apply(elements);
        passing.clear(TypeUniverse.NULL);
        return mayBeObject() && passing.cardinality() == objects();
    }

    /** Whether some object passes a filter. */
    public boolean someObjectPasses(TypeFilter other) {
        return other.apply(elements).length() > 1;
    }

    private int objects() {
        return elements.cardinality() - (mayBeNull() ? 1 : 0);
    }

    /** Whether no element is in both. */
    public boolean isDisjoint(TypeFlow other) {
        return !elements.intersects(other.elements);
    }

    /** A copy of the elements. */
    public BitSet elements() {
        return (BitSet) elements.clone();
    }
}
