package dev.cortado.compiler.llvm;

/** What the optimiser is to favour. */
public enum OptimizationGoal {
    /** Fewest bytes; functions should also carry {@code minsize optsize}, which matter more. */
    SIZE("default<Oz>"),
    /**
     * Fewest executed instructions. The passes at the end find checks that are redundant only after
     * loops are unrolled; {@code default<O3>} executes more instructions on these cores.
     */
    SPEED(
            "default<O2>,function(early-cse<memssa>,constraint-elimination,simplifycfg,"
                    + "instcombine<no-verify-fixpoint>)"),
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
