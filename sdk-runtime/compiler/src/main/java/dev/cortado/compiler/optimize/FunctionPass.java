package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Function;

/** Rewrites one function in place. */
@FunctionalInterface
public interface FunctionPass {
    /** Applies the pass; whether the function changed. */
    boolean apply(Function function);
}
