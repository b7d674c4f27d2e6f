package dev.cortado.compiler.report.machine;

import java.util.List;
import java.util.Optional;

/**
 * What a function takes of the stack itself, and where it calls.
 *
 * @param stackBytes the most that it holds
 * @param calls in order of address
 * @param unknownAt where the stack pointer moves by what the code does not tell
 */
public record Frame(
        MachineFunction function, long stackBytes, List<CallSite> calls, Optional<Long> unknownAt) {
    /** Takes a copy of the list. */
    public Frame {
        calls = List.copyOf(calls);
    }
}
