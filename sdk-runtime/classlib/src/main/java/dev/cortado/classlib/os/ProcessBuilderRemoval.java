package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.lang.ProcessBuilder: refused. */
@SubstituteClass("java.lang.ProcessBuilder")
@Remove("there is no operating system to start processes")
final class ProcessBuilderRemoval {
    private ProcessBuilderRemoval() {}
}
