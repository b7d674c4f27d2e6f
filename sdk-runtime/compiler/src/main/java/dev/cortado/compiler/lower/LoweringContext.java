package dev.cortado.compiler.lower;

import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.reach.TargetArithmetic;
import dev.cortado.compiler.world.World;

/**
 * What lowering a function needs to know of the whole program.
 *
 * @param world the classes
 * @param program the reachable program
 * @param numbering the type tests
 * @param calls the targets of virtual calls
 * @param dispatch the dispatch tables
 * @param statics the values of static fields that are constant
 * @param mirrors the Class objects that are in the image
 * @param facts what is known once the whole program is
 * @param target what the core computes by itself
 * @param hasThreads whether the program may have more than one thread
 */
public record LoweringContext(
        World world,
        ReachableProgram program,
        TypeNumbering numbering,
        VirtualCalls calls,
        DispatchTables dispatch,
        StaticFields statics,
        Mirrors mirrors,
        ProgramFacts facts,
        TargetArithmetic target,
        boolean hasThreads) {}
