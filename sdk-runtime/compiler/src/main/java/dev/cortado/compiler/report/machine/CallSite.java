package dev.cortado.compiler.report.machine;

import java.util.Set;

/**
 * A place where control leaves a function for others.
 *
 * @param address of the instruction
 * @param callees the addresses of the functions that it may call
 * @param stackBytes that the caller holds while they run
 * @param resolved whether the callees are all that it may call
 */
public record CallSite(long address, Set<Long> callees, long stackBytes, boolean resolved) {
    /** Takes a copy of the set. */
    public CallSite {
        callees = Set.copyOf(callees);
    }
}
