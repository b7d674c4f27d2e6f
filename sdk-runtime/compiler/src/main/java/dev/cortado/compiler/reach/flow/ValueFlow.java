package dev.cortado.compiler.reach.flow;

import dev.cortado.compiler.ir.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a primitive variable may hold: nothing, one constant, or any value.
 *
 * <p>Source: Wegman and Zadeck, "Constant Propagation with Conditional Branches", 1991.
 */
public final class ValueFlow extends Flow {
    private final FlowGraph graph;
    private Optional<Constant> constant = Optional.empty();
    private boolean varies;
    private boolean propagated;
    private final List<ValueFlow> targets = new ArrayList<>(2);
    private final List<BooleanSupplier> observers = new ArrayList<>(0);

    /** An empty flow. */
    public ValueFlow(FlowGraph graph) {
        this.graph = graph;
    }

    /** Adds a constant. */
    public void add(Constant value) {
        if (varies || constant.isPresent() && constant.get().equals(value)) {
            return;
        }
        if (constant.isPresent()) {
            addAny();
        } else {
            constant = Optional.of(value);
            graph.enqueue(this);
        }
    }

    /** Adds all values. */
    public void addAny() {
        if (!varies) {
            varies = true;
            constant = Optional.empty();
            graph.enqueue(this);
        }
    }

    @Override
    public void flowInto(Flow target) {
        ValueFlow into = (ValueFlow) target;
        if (into != this) {
            if (!isFinal()) {
                targets.add(into);
            }
            give(into);
        }
    }

    private void give(ValueFlow target) {
        if (varies) {
            target.addAny();
        } else {
            constant.ifPresent(target::add);
        }
    }

    @Override
    public void observeUntil(BooleanSupplier observer) {
        if (!observer.getAsBoolean() && !isFinal()) {
            observers.add(observer);
        }
    }

    /** Whether it won't grow, and all have been told. */
    private boolean isFinal() {
        return varies && propagated;
    }

    @Override
    void propagate() {
        for (int i = 0; i < targets.size(); i++) {
            give(targets.get(i));
        }
        run(observers);
        if (varies) {
            propagated = true;
            targets.clear();
            observers.clear();
        }
    }

    @Override
    public boolean isEmpty() {
        return !varies && constant.isEmpty();
    }

    /** Whether it may hold several values. */
    public boolean varies() {
        return varies;
    }

    /** The only value. */
    public Optional<Constant> constant() {
        return constant;
    }
}
