package dev.cortado.compiler.report.machine;

import java.util.Optional;
import java.util.Set;

/** Knows what calls through a register may call. */
@FunctionalInterface
public interface IndirectCalls {
    /**
     * The addresses of the functions that an indirect call or jump may go to.
     *
     * @param instruction the address of the call
     * @return empty if that is not known
     */
    Optional<Set<Long>> callees(long instruction);
}
