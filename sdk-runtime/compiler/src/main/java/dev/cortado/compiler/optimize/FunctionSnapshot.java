package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A function as it was, to go back to when a change did not pay. */
final class FunctionSnapshot {
    private final Function function;
    private final CallSites sites;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Block, Block> copies = new IdentityHashMap<>();
    private final Map<Value, Value> values = new IdentityHashMap<>();

    /** Copies all blocks of a function. */
    FunctionSnapshot(Function function, CallSites sites) {
        this.function = function;
        this.sites = sites;
        for (Block block : function.blocks()) {
            Block copy = function.detachedBlock();
            copies.put(block, copy);
            blocks.add(copy);
        }
        function.blocks().forEach(this::copyContents);
        function.blocks().forEach(this::copyInputs);
        for (Block copy : blocks) {
            copy.instructions().forEach(i -> i.operands().replaceAll(this::copied));
            copy.terminator().operands().replaceAll(this::copied);
        }
    }

    /** Gives the function the blocks that it had; once only. */
    void restore() {
        function.blocks().clear();
        function.blocks().addAll(blocks);
    }

    private void copyContents(Block block) {
        Block copy = copies.get(block);
        for (Phi phi : block.phis()) {
            Phi copied = new Phi(phi.type());
            copied.refine(phi.refType());
            values.put(phi, copied);
            copy.phis().add(copied);
        }
        for (Instruction i : block.instructions()) {
            Instruction copied =
                    new Instruction(
                            i.opcode(), i.type(), i.attribute(), i.operands(), i.position());
            copied.refine(i.refType());
            values.put(i, copied);
            sites.copied(i, copied);
            copy.instructions().add(copied);
        }
        copy.terminate(copied(block.terminator()));
        copy.unwindTo(block.unwind().map(copies::get));
    }

    private Terminator copied(Terminator end) {
        return switch (end) {
            case Terminator.Goto g -> new Terminator.Goto(copies.get(g.target()), g.position());
            case Terminator.Branch b ->
                    new Terminator.Branch(
                            b.condition(),
                            copies.get(b.whenTrue()),
                            copies.get(b.whenFalse()),
                            b.secondIsCold(),
                            b.position());
            case Terminator.Switch s ->
                    new Terminator.Switch(
                            s.selector(),
                            s.keys(),
                            s.successors().stream().map(copies::get).toList(),
                            s.position());
            case Terminator.Return r -> new Terminator.Return(r.operands(), r.position());
            case Terminator.Throw t -> new Terminator.Throw(t.operands().getFirst(), t.position());
            case Terminator.Unreachable u -> new Terminator.Unreachable(u.position());
        };
    }

    private void copyInputs(Block block) {
        for (int i = 0; i < block.phis().size(); i++) {
            Phi original = block.phis().get(i);
            Phi copy = copies.get(block).phis().get(i);
            for (int k = 0; k < original.inputs().size(); k++) {
                copy.add(
                        copies.get(original.predecessors().get(k)),
                        copied(original.inputs().get(k)));
            }
        }
    }

    private Value copied(Value value) {
        return values.getOrDefault(value, value);
    }
}
