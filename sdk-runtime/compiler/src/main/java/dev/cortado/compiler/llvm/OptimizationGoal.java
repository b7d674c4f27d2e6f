package dev.cortado.compiler.llvm;

/** What the optimiser is to favour. */
public enum OptimizationGoal {
    /** Fewest bytes; functions should also carry {@code minsize optsize}. */
    SIZE("default<Oz>"),
    /** Fewest executed instructions. */
    SPEED("default<O2>"),
    /** No optimisation passes, for looking at what was emitted. */
    NONE("");

    private final String passes;

    OptimizationGoal(String passes) {
        this.passes = passes;
    }

    /** The pass pipeline in LLVM's notation; empty for none. */
    String passes() {
        return passes;
    }
}
