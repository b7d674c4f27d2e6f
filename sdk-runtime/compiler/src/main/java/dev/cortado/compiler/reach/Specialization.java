package dev.cortado.compiler.reach;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.UnreachableBlockRemoval;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.ValueFlow;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rewrites a function by what flows in it.
 *
 * <p>Values that are always the same become constants; edges and blocks that never run go, with
 * what follows an instruction that never completes; checks that always pass go; a call with one
 * target becomes direct; references get their exact class where there is one.
 */
final class Specialization {
    private final AnalysisState state;
    private final FunctionFlows flows;
    private final Function function;
    private final Map<Instruction, Set<JavaMethod>> callees = new IdentityHashMap<>();
    private final ReferenceFacts facts;
    private final ValueReplacement replacement = new ValueReplacement();

    /** The rewriting of one function, which may happen beside that of others. */
    Specialization(AnalysisState state, FunctionFlows flows, ReferenceFacts facts) {
        this.state = state;
        this.flows = flows;
        this.function = flows.function();
        this.facts = facts;
    }

    /** Rewrites; what the calls of the function may call now. */
    Map<Instruction, Set<JavaMethod>> apply() {
        function.blocks().removeIf(b -> !flows.runs(b));
        function.parameters().forEach(this::learn);
        for (Block block : function.blocks()) {
            block.phis().forEach(this::learn);
            rewrite(block);
        }
        replacement.apply(function);
        UnreachableBlockRemoval.apply(function);
        return callees;
    }

    /** Replaces a value that is constant, or narrows its type. */
    private void learn(Value value) {
        Optional<Flow> flow = flows.known(value);
        if (flow.isEmpty() || flow.get().isEmpty()) {
            return;
        }
        switch (flow.get()) {
            case ValueFlow numbers ->
                    numbers.constant().ifPresent(c -> replacement.replace(value, c));
            case TypeFlow types -> {
                if (!types.mayBeObject()) {
                    replacement.replace(value, Constant.nullReference());
                } else {
                    value.refine(facts.narrow(value.refType(), types));
                }
            }
        }
    }

    private void rewrite(Block block) {
        Optional<Instruction> stop = flows.stoppedAt(block);
        List<Instruction> kept = new ArrayList<>();
        for (Instruction instruction : block.instructions()) {
            boolean last = stop.filter(s -> s == instruction).isPresent();
            if (last && neverStarts(instruction)) {
                break;
            }
            rewrite(instruction).ifPresent(kept::add);
            if (last) {
                break;
            }
        }
        block.instructions().clear();
        block.instructions().addAll(kept);
        block.terminate(
                stop.isPresent()
                        ? new Terminator.Unreachable(block.terminator().position())
                        : end(block));
        boolean unwinds =
                block.unwind().filter(h -> flows.runs(block, h)).isPresent() && mayThrow(block);
        if (!unwinds) {
            block.unwindTo(Optional.empty());
        }
    }

    private static boolean mayThrow(Block block) {
        return block.terminator() instanceof Terminator.Throw
                || !block.instructions().isEmpty() && block.instructions().getLast().mayThrow();
    }

    /** Whether no value ever comes to the instruction. */
    private boolean neverStarts(Instruction instruction) {
        return switch (instruction.opcode()) {
            case INVOKEVIRTUAL, INVOKEINTERFACE, INVOKESPECIAL, CALL, INVOKESTATIC ->
                    !flows.callees().containsKey(instruction);
            default -> flows.checked(instruction).map(Flow::isEmpty).orElse(false);
        };
    }

    private Optional<Instruction> rewrite(Instruction i) {
        Instruction result = i;
        switch (i.opcode()) {
            case NULLCHECK -> {
                if (flows.checked(i).filter(f -> !((TypeFlow) f).mayBeNull()).isPresent()) {
                    return Optional.empty();
                }
            }
            case CHECKCAST -> {
                if (flows.checked(i).filter(f -> alwaysPasses(i, (TypeFlow) f)).isPresent()) {
                    replacement.replace(i, i.operand(0));
                    return Optional.empty();
                }
            }
            case INVOKEVIRTUAL, INVOKEINTERFACE -> {
                Set<JavaMethod> targets = flows.callees().getOrDefault(i, Set.of());
                if (targets.size() == 1) {
                    result = direct(i, targets.iterator().next());
                }
                callees.put(result, targets);
            }
            default -> {}
        }
        if (i.type() != Type.VOID) {
            learn(i);
            if (result != i) {
                result.refine(i.refType());
                if (replacement.resolve(i) == i) {
                    replacement.replace(i, result);
                }
            }
        }
        return Optional.of(result);
    }

    private boolean alwaysPasses(Instruction cast, TypeFlow flow) {
        if (!flow.mayBeObject()) {
            return true;
        }
        // The universe makes the set of a type that nobody has asked for yet.
        synchronized (state.universe) {
            return flow.allObjectsPass(
                    state.universe.instances(state.world.resolve(cast.typeAttribute())));
        }
    }

    private static Instruction direct(Instruction call, JavaMethod target) {
        return new Instruction(
                Opcode.INVOKESPECIAL,
                call.type(),
                Optional.of(target.ref()),
                call.operands(),
                call.position());
    }

    private Terminator end(Block block) {
        Terminator terminator = block.terminator();
        return switch (terminator) {
            case Terminator.Branch branch -> {
                boolean first = flows.runs(block, branch.whenTrue());
                boolean second = flows.runs(block, branch.whenFalse());
                yield first && second ? branch : only(block, terminator);
            }
            case Terminator.Switch select -> {
                boolean all = select.successors().stream().allMatch(s -> flows.runs(block, s));
                yield all ? select : only(block, terminator);
            }
            default -> terminator;
        };
    }

    /** A selector is one constant, or anything: one successor runs, or all do. */
    private Terminator only(Block block, Terminator terminator) {
        return terminator.successors().stream()
                .filter(s -> flows.runs(block, s))
                .findFirst()
                .<Terminator>map(s -> new Terminator.Goto(s, terminator.position()))
                .orElseGet(() -> new Terminator.Unreachable(terminator.position()));
    }
}
