package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.llvm.MachineInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The code of a function.
 *
 * @param symbol its name in the image
 * @param address of the first instruction, without the Thumb bit
 * @param code the instructions by address; tables and literals are left out
 * @param tableTargets where each jump through a table may go
 */
public record MachineFunction(
        String symbol,
        long address,
        long sizeBytes,
        NavigableMap<Long, MachineInstruction> code,
        NavigableMap<Long, Set<Long>> tableTargets) {
    /** Takes copies. */
    public MachineFunction {
        code = new TreeMap<>(code);
        tableTargets = new TreeMap<>(tableTargets);
    }

    boolean contains(long at) {
        return at >= address && at < address + sizeBytes;
    }

    /**
     * Where control goes after an instruction of this function: on ARMv6-M, BL within a function
     * that saves LR is a branch that reaches farther than B.
     */
    Flow flow(MachineInstruction instruction) {
        Flow flow = Flow.of(instruction);
        boolean within =
                flow.kind() == Flow.Kind.CALL
                        && flow.target().getAsLong() != address
                        && contains(flow.target().getAsLong());
        return within ? new Flow(Flow.Kind.BRANCH, flow.target(), false) : flow;
    }

    /** The instructions of this function that may run after one. */
    List<Long> successors(MachineInstruction instruction) {
        Flow flow = flow(instruction);
        List<Long> successors = new ArrayList<>();
        if (flow.fallsThrough()) {
            following(instruction).ifPresent(successors::add);
        }
        if (flow.kind() == Flow.Kind.BRANCH && contains(flow.target().getAsLong())) {
            successors.add(flow.target().getAsLong());
        }
        successors.addAll(tableTargets.getOrDefault(instruction.address(), Set.of()));
        return successors;
    }

    private Optional<Long> following(MachineInstruction instruction) {
        return Optional.of(instruction.end()).filter(code::containsKey);
    }
}
