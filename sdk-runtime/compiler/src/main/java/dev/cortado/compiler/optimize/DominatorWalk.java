package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.DominatorTree;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Visits the blocks of a function down the dominator tree, telling what is known to have passed.
 *
 * <p>A check tells its fact to what it dominates. Of a block with an unwind edge the last
 * instruction tells it to the normal successor only, since on the unwind edge it did not pass.
 */
abstract class DominatorWalk {
    private final DominatorTree tree;
    private final Function function;

    DominatorWalk(Function function) {
        this.function = function;
        this.tree = function.dominators();
    }

    /** Opens a scope for what is learned from here on. */
    abstract void open();

    /** Ends the scope opened last. */
    abstract void close();

    /** An instruction is known to have completed. */
    abstract void passed(Instruction instruction);

    /** A condition is known to hold or not. */
    abstract void learned(Value condition, boolean holds);

    /** Visits an instruction; {@link #passed} follows unless it returns true, which removes it. */
    abstract boolean visit(Block block, Instruction instruction);

    final void walk() {
        record Visit(Block block, Iterator<Block> rest) {}
        Deque<Visit> stack = new ArrayDeque<>();
        Block entry = function.entry();
        enter(entry);
        stack.push(new Visit(entry, tree.children(entry).iterator()));
        while (!stack.isEmpty()) {
            Visit top = stack.peek();
            if (top.rest().hasNext()) {
                Block child = top.rest().next();
                enter(child);
                stack.push(new Visit(child, tree.children(child).iterator()));
            } else {
                close();
                stack.pop();
            }
        }
    }

    private void enter(Block block) {
        open();
        List<Block> predecessors = tree.predecessors(block);
        if (predecessors.size() == 1) {
            learnFromEdge(predecessors.getFirst(), block);
        }
        for (Iterator<Instruction> i = block.instructions().iterator(); i.hasNext(); ) {
            Instruction instruction = i.next();
            if (visit(block, instruction)) {
                i.remove();
            } else if (i.hasNext() || block.unwind().isEmpty()) {
                passed(instruction);
            }
        }
    }

    private void learnFromEdge(Block from, Block to) {
        if (from.unwind().isPresent()
                && from.unwind().get() != to
                && !from.instructions().isEmpty()) {
            passed(from.instructions().getLast());
        }
        if (from.terminator() instanceof Terminator.Branch branch
                && branch.whenTrue() != branch.whenFalse()) {
            learned(branch.condition(), branch.whenTrue() == to);
        }
    }

    /** The reference that a condition tells to be not null, if it does. */
    static Optional<Value> provenNonNull(Value condition, boolean holds) {
        if (!(condition instanceof Instruction test)) {
            return Optional.empty();
        }
        if (test.opcode() == Opcode.INSTANCEOF) {
            return holds ? Optional.of(test.operand(0)) : Optional.empty();
        }
        boolean comparesWithNull =
                test.opcode() == Opcode.CMP && test.operand(1) instanceof Constant c && c.isNull();
        return comparesWithNull && (test.conditionAttribute() == Condition.NE) == holds
                ? Optional.of(test.operand(0))
                : Optional.empty();
    }
}
