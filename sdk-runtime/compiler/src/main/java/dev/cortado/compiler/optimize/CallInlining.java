package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Parameter;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a copy of a function in place of one call of it.
 *
 * <p>Steps: split the caller's block behind the call; copy the callee's blocks, with positions that
 * name the call; lead its returns to the second half and what it throws to the call's handler.
 * Cost: linear in the callee.
 */
final class CallInlining {
    private final Function caller;
    private final Instruction call;
    private final ValueReplacement replacement;
    private final CallSites sites;
    private final Optional<Block> handler;
    private final Map<Value, Value> values = new IdentityHashMap<>();
    private final Map<Block, Block> starts = new IdentityHashMap<>();
    private final Map<Block, Block> ends = new IdentityHashMap<>();
    private final Map<Position, Position> positions = new HashMap<>();
    private final List<Block> unwinding = new ArrayList<>();
    private final List<Block> returning = new ArrayList<>();
    private final List<Value> results = new ArrayList<>();

    private CallInlining(
            Function caller,
            Block block,
            Instruction call,
            ValueReplacement replacement,
            CallSites sites) {
        this.sites = sites;
        this.caller = caller;
        this.call = call;
        this.replacement = replacement;
        this.handler = block.unwind();
    }

    /**
     * Replaces a call; its result is replaced when the caller applies {@code replacement}.
     *
     * @return the block that goes on behind the call
     */
    static Block apply(
            Function caller,
            Block block,
            Instruction call,
            Function callee,
            ValueReplacement replacement,
            CallSites sites) {
        return new CallInlining(caller, block, call, replacement, sites).run(block, callee);
    }

    private Block run(Block block, Function callee) {
        Block rest = split(block);
        bindParameters(block, callee);
        for (Block each : callee.blocks()) {
            starts.put(each, caller.newBlock());
        }
        List<Block> copies = new ArrayList<>();
        for (Block each : callee.blocks()) {
            copy(each, rest, copies);
        }
        for (Block each : callee.blocks()) {
            copyPhis(each);
        }
        for (Block copy : copies) {
            copy.instructions().forEach(i -> i.operands().replaceAll(this::moved));
            copy.terminator().operands().replaceAll(this::moved);
        }
        block.terminate(new Terminator.Goto(starts.get(callee.entry()), call.position()));
        handler.ifPresent(h -> redirect(h, block));
        bindResult(rest);
        return rest;
    }

    private Block split(Block block) {
        Block rest = caller.newBlock();
        int at = block.instructions().indexOf(call);
        List<Instruction> behind =
                block.instructions().subList(at + 1, block.instructions().size());
        rest.instructions().addAll(behind);
        behind.clear();
        block.instructions().removeLast();
        rest.terminate(block.terminator());
        block.unwindTo(Optional.empty());
        for (Block successor : rest.terminator().successors()) {
            for (Phi phi : successor.phis()) {
                phi.predecessors().replaceAll(p -> p == block ? rest : p);
            }
        }
        return rest;
    }

    private void bindParameters(Block block, Function callee) {
        for (Parameter parameter : callee.parameters()) {
            Value operand = replacement.resolve(call.operand(parameter.index()));
            if (tellsMore(parameter, operand)) {
                Instruction refined =
                        Instruction.of(Opcode.REFINE, Type.REF, call.position(), operand);
                refined.refine(parameter.refType());
                block.instructions().add(refined);
                operand = refined;
            }
            values.put(parameter, operand);
        }
    }

    /** Only a receiver that was selected by its class is more than what was passed. */
    private static boolean tellsMore(Parameter parameter, Value operand) {
        return parameter.type() == Type.REF
                && parameter.index() == 0
                && parameter.refType().nonNull()
                && !operand.refType().exact()
                && !(operand instanceof Constant)
                && !(operand.refType().type().equals(parameter.refType().type())
                        && operand.refType().nonNull());
    }

    private void copy(Block block, Block rest, List<Block> copies) {
        Block current = starts.get(block);
        copies.add(current);
        boolean splits = block.unwind().isEmpty() && handler.isPresent();
        for (Instruction instruction : block.instructions()) {
            Instruction copied =
                    new Instruction(
                            instruction.opcode(),
                            instruction.type(),
                            instruction.attribute(),
                            instruction.operands(),
                            moved(instruction.position()));
            copied.refine(instruction.refType());
            values.put(instruction, copied);
            sites.copied(instruction, copied);
            current.instructions().add(copied);
            if (splits && copied.mayThrow()) {
                Block next = caller.newBlock();
                unwindFrom(current);
                current.terminate(new Terminator.Goto(next, copied.position()));
                current = next;
                copies.add(current);
            }
        }
        if (splits && block.terminator() instanceof Terminator.Throw) {
            unwindFrom(current);
        }
        block.unwind().map(starts::get).map(Optional::of).ifPresent(current::unwindTo);
        ends.put(block, current);
        current.terminate(copy(block.terminator(), rest));
        if (block.terminator() instanceof Terminator.Return leave) {
            returning.add(current);
            results.addAll(leave.operands());
        }
    }

    private void unwindFrom(Block block) {
        block.unwindTo(handler);
        unwinding.add(block);
    }

    private Terminator copy(Terminator end, Block rest) {
        Position at = moved(end.position());
        return switch (end) {
            case Terminator.Goto jump -> new Terminator.Goto(starts.get(jump.target()), at);
            case Terminator.Branch b ->
                    new Terminator.Branch(
                            b.condition(),
                            starts.get(b.whenTrue()),
                            starts.get(b.whenFalse()),
                            b.secondIsCold(),
                            at);
            case Terminator.Switch s ->
                    new Terminator.Switch(
                            s.selector(),
                            s.keys(),
                            s.successors().stream().map(starts::get).toList(),
                            at);
            case Terminator.Return r -> new Terminator.Goto(rest, at);
            case Terminator.Throw t -> new Terminator.Throw(t.operands().getFirst(), at);
            case Terminator.Unreachable u -> new Terminator.Unreachable(at);
        };
    }

    private void copyPhis(Block block) {
        List<Phi> copies = new ArrayList<>();
        for (Phi phi : block.phis()) {
            Phi copied = new Phi(phi.type());
            copied.refine(phi.refType());
            values.put(phi, copied);
            copies.add(copied);
        }
        starts.get(block).phis().addAll(copies);
    }

    private void redirect(Block target, Block from) {
        for (Phi phi : target.phis()) {
            int at = phi.predecessors().indexOf(from);
            Value input = phi.inputs().get(at);
            phi.remove(from);
            unwinding.forEach(each -> phi.add(each, input));
        }
    }

    private void bindResult(Block rest) {
        for (Map.Entry<Block, Block> each : starts.entrySet()) {
            List<Phi> originals = each.getKey().phis();
            for (int i = 0; i < originals.size(); i++) {
                Phi copied = each.getValue().phis().get(i);
                Phi original = originals.get(i);
                for (int k = 0; k < original.inputs().size(); k++) {
                    copied.add(
                            ends.get(original.predecessors().get(k)),
                            moved(original.inputs().get(k)));
                }
            }
        }
        if (call.type() == Type.VOID) {
            return;
        }
        if (returning.isEmpty()) {
            replacement.replace(call, anyValue(call.type()));
        } else if (returning.size() == 1) {
            replacement.replace(call, moved(results.getFirst()));
        } else {
            Phi phi = new Phi(call.type());
            phi.refine(call.refType());
            for (int i = 0; i < returning.size(); i++) {
                phi.add(returning.get(i), moved(results.get(i)));
            }
            rest.phis().add(phi);
            replacement.replace(call, phi);
        }
    }

    private Value moved(Value value) {
        return values.getOrDefault(value, value);
    }

    private Position moved(Position position) {
        Position known = positions.get(position);
        if (known == null) {
            Position caller = position.caller().map(this::moved).orElse(call.position());
            known = new Position(position.method(), position.line(), Optional.of(caller));
            positions.put(position, known);
        }
        return known;
    }

    private static Value anyValue(Type type) {
        return switch (type) {
            case I32 -> Constant.ofInt(0);
            case I64 -> Constant.ofLong(0);
            case F32 -> Constant.ofFloat(0);
            case F64 -> Constant.ofDouble(0);
            case REF -> Constant.nullReference();
            case I1, VOID -> throw new IllegalStateException("no result of type " + type);
        };
    }
}
