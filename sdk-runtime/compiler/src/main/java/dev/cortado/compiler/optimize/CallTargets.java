package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.world.JavaMethod;
import java.util.Set;

/** What the analysis of the whole program tells of calls. */
@FunctionalInterface
public interface CallTargets {
    /** The methods that a virtual or interface call may select; empty when it can't happen. */
    Set<JavaMethod> of(Instruction call);
}
