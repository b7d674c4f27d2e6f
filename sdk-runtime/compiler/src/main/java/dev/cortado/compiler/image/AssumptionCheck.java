package dev.cortado.compiler.image;

import dev.cortado.compiler.imageheap.evaluation.Assumptions.Assumption;
import dev.cortado.compiler.imageheap.evaluation.Assumptions.UnchangedObject;
import dev.cortado.compiler.imageheap.evaluation.Assumptions.UnchangedStatic;
import dev.cortado.compiler.imageheap.evaluation.ClassInitializers;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.World;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tells which assumptions of initialisers a program breaks.
 *
 * <p>An assumption that holds for the program with the initialiser's result holds for the program
 * that runs the initialiser too: until something is written that it read, both do the same, and the
 * code that would write first is code of both.
 */
public final class AssumptionCheck {
    private AssumptionCheck() {}

    /** The assumptions that reachable code may break. */
    public static Set<Assumption> broken(
            World world,
            ClassInitializers initializers,
            ReachableProgram program,
            Set<Assumption> assumptions) {
        Set<Assumption> broken = new LinkedHashSet<>();
        if (!assumptions.isEmpty()) {
            Mutability mutability = new Mutability(world, initializers, program);
            for (Assumption assumption : assumptions) {
                boolean isBroken =
                        switch (assumption) {
                            case UnchangedObject(var reader, var object) ->
                                    program.imageObjects().contains(object)
                                            && mutability.isMutable(object);
                            case UnchangedStatic(var reader, var field) ->
                                    program.writtenFields().contains(field.ref());
                        };
                if (isBroken) {
                    broken.add(assumption);
                }
            }
        }
        return broken;
    }
}
