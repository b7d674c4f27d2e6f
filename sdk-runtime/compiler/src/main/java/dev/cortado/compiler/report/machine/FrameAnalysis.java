package dev.cortado.compiler.report.machine;

import dev.cortado.compiler.llvm.MachineInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The stack depth at each instruction of a function.
 *
 * <p>Steps: follow the control flow from the entry, adding what each instruction pushes; where
 * paths meet the deeper one holds. What is not reached so is entered by the unwinder, with the
 * frame as it is at calls: it starts at the deepest such depth. Cost: linear, since compiled code
 * has one depth at each place.
 */
final class FrameAnalysis {
    /** A loop that pushes has no bound; compiled code has none. */
    private static final long LIMIT_BYTES = 1 << 24;

    private final MachineFunction function;
    private final MachineProgram program;
    private final IndirectCalls indirect;
    private final NavigableMap<Long, Long> depths = new TreeMap<>();
    private Optional<RegisterConstants> constants = Optional.empty();
    private Optional<Long> unknownAt = Optional.empty();

    FrameAnalysis(MachineFunction function, MachineProgram program, IndirectCalls indirect) {
        this.function = function;
        this.program = program;
        this.indirect = indirect;
    }

    Frame frame() {
        follow(function.address(), 0);
        for (MachineInstruction instruction : function.code().values()) {
            if (!depths.containsKey(instruction.address())) {
                follow(instruction.address(), deepestCall());
            }
        }
        long deepest = 0;
        List<CallSite> calls = new ArrayList<>();
        for (MachineInstruction instruction : function.code().values()) {
            long before = depths.get(instruction.address());
            deepest = Math.max(deepest, Math.max(before, before + effect(instruction).bytes()));
            call(instruction, before).ifPresent(calls::add);
        }
        return new Frame(function, deepest, calls, unknownAt);
    }

    private void follow(long start, long depth) {
        Deque<Map.Entry<Long, Long>> pending = new ArrayDeque<>(List.of(Map.entry(start, depth)));
        while (!pending.isEmpty()) {
            Map.Entry<Long, Long> next = pending.removeLast();
            Long known = depths.get(next.getKey());
            if (known != null && known >= next.getValue() || next.getValue() > LIMIT_BYTES) {
                continue;
            }
            depths.put(next.getKey(), next.getValue());
            MachineInstruction instruction = function.code().get(next.getKey());
            StackEffect effect = effect(instruction);
            if (!effect.known() && unknownAt.isEmpty()) {
                unknownAt = Optional.of(instruction.address());
            }
            long after = Math.max(0, next.getValue() + effect.bytes());
            boolean conditionalReturn =
                    function.flow(instruction).kind() == Flow.Kind.RETURN
                            && function.flow(instruction).fallsThrough();
            for (long successor : function.successors(instruction)) {
                pending.addLast(Map.entry(successor, conditionalReturn ? next.getValue() : after));
            }
        }
    }

    private StackEffect effect(MachineInstruction instruction) {
        return StackEffect.of(instruction, function.code(), program);
    }

    private long deepestCall() {
        long deepest = 0;
        for (Map.Entry<Long, Long> each : depths.entrySet()) {
            Flow.Kind kind = function.flow(function.code().get(each.getKey())).kind();
            if (kind == Flow.Kind.CALL || kind == Flow.Kind.INDIRECT_CALL) {
                deepest = Math.max(deepest, each.getValue());
            }
        }
        return deepest;
    }

    private Optional<CallSite> call(MachineInstruction instruction, long depth) {
        Flow flow = function.flow(instruction);
        long at = instruction.address();
        return switch (flow.kind()) {
            case CALL -> Optional.of(direct(at, flow.target().getAsLong(), depth));
            case BRANCH ->
                    function.contains(flow.target().getAsLong())
                            ? Optional.empty()
                            : Optional.of(direct(at, flow.target().getAsLong(), depth));
            case INDIRECT_CALL -> Optional.of(indirect(instruction, depth));
            case INDIRECT_JUMP ->
                    function.tableTargets().containsKey(at)
                            ? Optional.empty()
                            : Optional.of(indirect(instruction, depth));
            case NEXT, TABLE_JUMP, RETURN -> Optional.empty();
        };
    }

    private CallSite direct(long at, long target, long depth) {
        Optional<MachineFunction> callee = program.containing(target);
        return new CallSite(
                at,
                callee.map(c -> Set.of(c.address())).orElse(Set.of()),
                depth,
                callee.isPresent());
    }

    private CallSite indirect(MachineInstruction call, long depth) {
        String register = call.operands().substring(call.operands().lastIndexOf(' ') + 1);
        if (constants.isEmpty()) {
            constants = Optional.of(new RegisterConstants(function, program));
        }
        OptionalLong constant = constants.get().before(call, register);
        if (constant.isPresent()) {
            return direct(call.address(), constant.getAsLong() & 0xffff_fffeL, depth);
        }
        Optional<Set<Long>> callees = indirect.callees(call.address());
        return new CallSite(call.address(), callees.orElse(Set.of()), depth, callees.isPresent());
    }
}
