package dev.cortado.compiler;

import dev.cortado.compiler.reach.ReachabilityAnalysis;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.HiddenFrames;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.World;
import java.util.HashSet;
import java.util.Set;

/** The Class objects that a program may ask its stack frames for. */
final class FrameRoots {
    private final World world;
    private boolean wanted;

    FrameRoots(World world) {
        this.world = world;
    }

    /**
     * Adds those of a program to the roots of its analysis, and runs it until there are no more.
     */
    void addTo(ReachabilityAnalysis analysis, ReachableProgram reached) {
        ReachableProgram program = reached;
        wanted = wanted || program.keepsFrameClasses();
        Set<String> added = new HashSet<>();
        while (wanted && add(analysis, program, added)) {
            program = analysis.run();
        }
    }

    private boolean add(
            ReachabilityAnalysis analysis, ReachableProgram program, Set<String> added) {
        boolean more = false;
        for (String owner : program.codeOwners()) {
            JavaClass type = world.resolve(owner);
            if (!HiddenFrames.contains(type) && added.add(owner)) {
                more = true;
                analysis.addMirrored(type, "it is the class of a stack frame");
            }
        }
        return more;
    }
}
