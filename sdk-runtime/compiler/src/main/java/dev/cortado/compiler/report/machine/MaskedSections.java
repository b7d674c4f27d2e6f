package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.llvm.MachineInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The longest paths with interrupts masked.
 *
 * <p>From each instruction that sets PRIMASK, the longest path to the one that restores it, through
 * calls, and through the callers where the function returns before. Paths that never restore it,
 * for example into an endless loop, do not count. Where interrupts enter masked, so do they. Cost:
 * linear in the code that runs masked.
 */
public final class MaskedSections {
    private final MachineProgram program;
    private final MaskedPaths paths;
    private final Map<Long, List<CallSite>> callers = new HashMap<>();

    /** An analysis of a program with its calls. */
    public MaskedSections(MachineProgram program, CallGraph graph) {
        this.program = program;
        this.paths = new MaskedPaths(program, graph);
        for (Frame frame : graph.frames()) {
            for (CallSite call : frame.calls()) {
                call.callees()
                        .forEach(
                                callee ->
                                        callers.computeIfAbsent(callee, c -> new ArrayList<>())
                                                .add(call));
            }
        }
    }

    /** The sections by the address of their start. */
    public List<MaskedSection> sections() {
        List<MaskedSection> sections = new ArrayList<>();
        for (MachineFunction function : program.functions()) {
            for (MachineInstruction instruction : function.code().values()) {
                if (Masking.of(instruction) == Masking.SETS) {
                    sections.add(new Section().from(function, instruction));
                }
            }
        }
        // On the A profile the core masks interrupts itself when it enters the handler of one.
        program.interruptEntry().ifPresent(entry -> sections.add(new Section().of(entry)));
        return sections;
    }

    /** One section on its way through callers. */
    private final class Section {
        private final Set<Long> returned = new HashSet<>();
        private Optional<MaskedSection.Obstacle> obstacle = Optional.empty();

        MaskedSection from(MachineFunction function, MachineInstruction start) {
            OptionalLong longest = OptionalLong.empty();
            for (long next : function.successors(start)) {
                longest = max(longest, toEnd(function, next, 1));
            }
            return new MaskedSection(
                    start.address(), longest.orElse(0), obstacle, longest.isEmpty());
        }

        MaskedSection of(MachineFunction entry) {
            OptionalLong longest = toEnd(entry, entry.address(), 1);
            return new MaskedSection(
                    entry.address(), longest.orElse(0), obstacle, longest.isEmpty());
        }

        private OptionalLong toEnd(MachineFunction function, long address, int masks) {
            MaskedPaths.Ways ways = paths.from(function, address, masks);
            OptionalLong longest = ways.toClear();
            for (Map.Entry<Integer, Long> left : ways.toReturn().entrySet()) {
                OptionalLong after = afterReturn(function, left.getKey());
                if (after.isPresent()) {
                    longest = max(longest, OptionalLong.of(left.getValue() + after.getAsLong()));
                }
            }
            if (longest.isPresent() && obstacle.isEmpty()) {
                obstacle = ways.obstacle();
            }
            return longest;
        }

        private OptionalLong afterReturn(MachineFunction function, int masks) {
            OptionalLong longest = OptionalLong.empty();
            if (!returned.add(function.address())) {
                return longest;
            }
            for (CallSite call : callers.getOrDefault(function.address(), List.of())) {
                MachineFunction caller = program.containing(call.address()).orElseThrow();
                MachineInstruction instruction = caller.code().get(call.address());
                Flow.Kind kind = caller.flow(instruction).kind();
                if (kind != Flow.Kind.CALL && kind != Flow.Kind.INDIRECT_CALL) {
                    longest = max(longest, afterReturn(caller, masks));
                    continue;
                }
                for (long next : caller.successors(instruction)) {
                    longest = max(longest, toEnd(caller, next, masks));
                }
            }
            return longest;
        }
    }

    private static OptionalLong max(OptionalLong a, OptionalLong b) {
        return a.isEmpty() || b.isPresent() && b.getAsLong() > a.getAsLong() ? b : a;
    }
}
