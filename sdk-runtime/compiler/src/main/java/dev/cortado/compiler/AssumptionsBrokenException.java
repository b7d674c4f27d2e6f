package dev.cortado.compiler;

import dev.cortado.compiler.imageheap.evaluation.Assumptions.Assumption;
import java.util.Set;

/** Reachable code writes what initialisers at build time took for constant. */
final class AssumptionsBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<Assumption> broken;

    AssumptionsBrokenException(Set<Assumption> broken) {
        super("initialisers read what the program writes", null, false, false);
        this.broken = broken;
    }

    Set<Assumption> broken() {
        return broken;
    }
}
