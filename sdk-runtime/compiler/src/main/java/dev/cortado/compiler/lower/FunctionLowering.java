package dev.cortado.compiler.lower;

import dev.cortado.abi.RuntimeEntry;
import dev.cortado.abi.StackLayout;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rewrites the blocks of one function: each high-level instruction becomes low-level ones, checks
 * split blocks.
 *
 * <p>Steps: stack check at the entry; each block's instructions in order; then edges into handlers
 * and successors are corrected for the split blocks, and uses of replaced values are rewritten.
 * Cost: linear.
 */
final class FunctionLowering {
    private final LoweringContext context;
    private final Function function;
    private final boolean stackCheck;
    private final Map<Value, Value> replacements = new IdentityHashMap<>();
    private final List<Block> cold = new ArrayList<>();

    FunctionLowering(LoweringContext context, Function function, boolean stackCheck) {
        this.context = context;
        this.function = function;
        this.stackCheck = stackCheck;
    }

    void run() {
        if (stackCheck && function.entry().unwind().isPresent()) {
            separateEntry();
        }
        List<Block> originals = List.copyOf(function.blocks());
        for (Block block : originals) {
            lower(block, block == originals.getFirst() && stackCheck);
        }
        function.blocks().removeAll(cold);
        function.blocks().addAll(cold);
        replaceUses();
    }

    // The callee has no frame yet when its stack overflows, so its own handlers don't apply.
    private void separateEntry() {
        Block first = function.entry();
        Block entry = function.detachedBlock();
        entry.terminate(new Terminator.Goto(first, first.terminator().position()));
        function.blocks().addFirst(entry);
    }

    private void lower(Block block, boolean entryCheck) {
        List<Instruction> instructions = List.copyOf(block.instructions());
        Terminator terminator = block.terminator();
        Optional<Block> handler = block.unwind();
        List<Block> successors = terminator.successors();
        block.instructions().clear();
        BlockCursor cursor = new BlockCursor(function, block);
        if (entryCheck) {
            insertStackCheck(cursor, terminator.position());
        }
        InstructionLowering lowering = new InstructionLowering(context, cursor, replacements);
        boolean reachesEnd = true;
        for (Instruction instruction : instructions) {
            if (!lowering.lower(instruction)) {
                reachesEnd = false;
                break;
            }
        }
        if (!reachesEnd) {
            cursor.current().terminate(new Terminator.Unreachable(terminator.position()));
            successors.forEach(s -> s.phis().forEach(phi -> phi.remove(block)));
        } else if (terminator instanceof Terminator.Throw thrown) {
            cursor.throwException(thrown.operands().getFirst(), thrown.position());
        } else {
            cursor.current().terminate(terminator);
            if (cursor.current() != block) {
                Block last = cursor.current();
                successors.forEach(s -> renamePredecessor(s, block, List.of(last)));
            }
        }
        handler.ifPresent(h -> renamePredecessor(h, block, cursor.unwinding()));
        cold.addAll(cursor.cold());
    }

    private void insertStackCheck(BlockCursor cursor, Position position) {
        if (context.facts().stackOverflowThrower().isPresent()) {
            cursor.emitWith(Opcode.INTRINSIC, Type.VOID, Intrinsics.STACK_PROBE, position);
            return;
        }
        Instruction pointer =
                cursor.emitWith(Opcode.INTRINSIC, Type.REF, "cpu.stackPointer", position);
        Value guard =
                context.hasThreads()
                        ? cursor.load(
                                Kind.REFERENCE,
                                Constant.of(new Constant.Symbol(StackLayout.RUNNING_GUARD)),
                                0,
                                Ordering.PLAIN,
                                "stack guard",
                                position)
                        : Constant.of(new Constant.Symbol("__stack_guard"));
        Instruction enough = cursor.compare(Condition.ABOVE_EQUAL, pointer, guard, position);
        cursor.requireOrThrow(enough, RuntimeEntry.THROW_STACK_OVERFLOW, position);
    }

    private static void renamePredecessor(Block successor, Block from, List<Block> to) {
        for (Phi phi : successor.phis()) {
            int at = phi.predecessors().indexOf(from);
            if (at < 0) {
                continue;
            }
            Value input = phi.inputs().get(at);
            phi.remove(from);
            to.forEach(block -> phi.add(block, input));
        }
    }

    private void replaceUses() {
        if (replacements.isEmpty()) {
            return;
        }
        for (Block block : function.blocks()) {
            block.phis().forEach(phi -> phi.inputs().replaceAll(this::current));
            block.instructions().forEach(i -> i.operands().replaceAll(this::current));
            block.terminator().operands().replaceAll(this::current);
        }
    }

    private Value current(Value value) {
        Value now = value;
        while (replacements.containsKey(now)) {
            now = replacements.get(now);
        }
        return now;
    }
}
