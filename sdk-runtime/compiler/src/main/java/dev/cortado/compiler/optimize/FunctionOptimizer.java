package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.DeadCodeElimination;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.StraightLineMerging;
import dev.cortado.compiler.ir.TrivialPhiRemoval;
import dev.cortado.compiler.ir.UnreachableBlockRemoval;
import dev.cortado.compiler.world.World;
import java.util.Collection;
import java.util.List;

/**
 * Runs the passes over a function, again as long as they find something, but not for ever.
 *
 * <p>A pass keeps nothing of a function, so several functions may be optimised at the same time.
 */
public final class FunctionOptimizer {
    private static final int MAX_ROUNDS = 4;

    private final List<FunctionPass> passes;

    /** The passes that need nothing but the function. */
    public FunctionOptimizer(World world) {
        this(world, function -> false);
    }

    /** The same behind another pass. */
    FunctionOptimizer(World world, FunctionPass first) {
        this.passes =
                List.of(
                        first,
                        new NegatedBranches(),
                        new ReferenceTypeInference(world),
                        new NullCheckElimination(),
                        new CopyAndCastSimplification(world),
                        new CommonCheckElimination(),
                        new StoreCheckElimination(world),
                        new ClassInitElimination(world),
                        new ConstantFolding(),
                        new UnwindEdgeRemoval(),
                        UnreachableBlockRemoval::apply,
                        TrivialPhiRemoval::apply,
                        DeadCodeElimination::apply,
                        StraightLineMerging::apply);
    }

    /** Optimises a function in place and returns it. */
    public Function optimize(Function function) {
        boolean changed = true;
        for (int round = 0; changed && round < MAX_ROUNDS; round++) {
            changed = false;
            for (FunctionPass pass : passes) {
                changed |= pass.apply(function);
            }
        }
        function.forgetDominators();
        return function;
    }

    /** Optimises functions in place, several at the same time. */
    public void optimizeAll(Collection<Function> functions) {
        functions.parallelStream().forEach(this::optimize);
    }
}
