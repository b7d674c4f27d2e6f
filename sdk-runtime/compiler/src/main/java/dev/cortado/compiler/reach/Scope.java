package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.reach.flow.Flow;
import java.util.Optional;

/** What tests and checks that dominate a place have proven of values; grows by nesting. */
final class Scope {
    /** Nothing is proven. */
    static final Scope EMPTY = new Scope(Optional.empty(), Optional.empty(), Optional.empty());

    private final Optional<Scope> outer;
    private final Optional<Value> value;
    private final Optional<Flow> narrowed;

    private Scope(Optional<Scope> outer, Optional<Value> value, Optional<Flow> narrowed) {
        this.outer = outer;
        this.value = value;
        this.narrowed = narrowed;
    }

    /** The scope in which a value is narrowed to a flow. */
    Scope with(Value narrowedValue, Flow flow) {
        return new Scope(Optional.of(this), Optional.of(narrowedValue), Optional.of(flow));
    }

    /** The innermost flow that a value is narrowed to. */
    Optional<Flow> find(Value wanted) {
        Scope scope = this;
        while (scope.outer.isPresent()) {
            if (scope.value.get() == wanted) {
                return scope.narrowed;
            }
            scope = scope.outer.get();
        }
        return Optional.empty();
    }
}
