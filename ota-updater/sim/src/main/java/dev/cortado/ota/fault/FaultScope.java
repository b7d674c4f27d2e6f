package dev.cortado.ota.fault;

import java.util.List;
import java.util.Set;

/**
 * Which faults there are in each start.
 *
 * @param kinds what goes wrong
 * @param within prefixes of the names of functions whose instructions have faults; none is all
 * @param edges whether each instruction of the arithmetic has faults, too, the first and the last
 *     time that a passage executes it
 * @param samples how many more instructions of the arithmetic have faults
 */
public record FaultScope(Set<FaultKind> kinds, List<String> within, boolean edges, int samples) {

    /** Copies both collections. */
    public FaultScope {
        kinds = Set.copyOf(kinds);
        within = List.copyOf(within);
    }

    /** Whether a function's instructions have faults. */
    boolean includes(FaultTarget.Function function) {
        return within.isEmpty() || within.stream().anyMatch(function.name()::startsWith);
    }
}
