package dev.cortado.compiler.report.machine;

import java.util.List;

/**
 * How much stack a function and all that it calls can take.
 *
 * @param bytes the bound; with recursion, the bound while no function of a cycle is active twice
 * @param path the calls that need the most, outermost first
 * @param recursions the cycles that make the depth depend on data
 * @param unresolved the calls whose targets are not known
 * @param unknownFrames where the stack pointer moves by what the code does not tell
 */
public record StackBound(
        long bytes,
        List<Step> path,
        List<Recursion> recursions,
        List<Long> unresolved,
        List<Long> unknownFrames) {
    /** A function on the deepest path with what it holds while it calls the next. */
    public record Step(MachineFunction function, long stackBytes) {}

    /**
     * A shortest cycle of a recursion; one without a stack check if there is such a cycle.
     *
     * @param calls one in each function of the cycle, which calls the next
     * @param functionCount how many functions are in cycles with these
     * @param guarded whether every cycle passes through a function that checks the stack
     */
    public record Recursion(List<Call> calls, int functionCount, boolean guarded) {}

    /** A call in a cycle. */
    public record Call(MachineFunction caller, long address) {}

    /** Takes copies. */
    public StackBound {
        path = List.copyOf(path);
        recursions = List.copyOf(recursions);
        unresolved = List.copyOf(unresolved);
        unknownFrames = List.copyOf(unknownFrames);
    }

    /** Whether the bound holds on every path. */
    public boolean isProved() {
        return recursions.isEmpty() && unresolved.isEmpty() && unknownFrames.isEmpty();
    }
}
