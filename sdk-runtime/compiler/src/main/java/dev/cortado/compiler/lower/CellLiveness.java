package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which references are live where in a lowered function; values are numbered in the order of the
 * program.
 *
 * <p>A phi's input is used at the end of its predecessor, on an unwind edge before the call. Cost:
 * a backward dataflow problem over bit sets.
 */
final class CellLiveness {
    private final Function function;
    private final List<Value> values = new ArrayList<>();
    private final Map<Value, Integer> numbers = new IdentityHashMap<>();
    private final Map<Block, BitSet> liveIn = new HashMap<>();

    CellLiveness(Function function) {
        this.function = function;
        function.parameters().forEach(this::number);
        for (Block block : function.blocks()) {
            block.phis().forEach(this::number);
            block.instructions().forEach(this::number);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : function.blocks().reversed()) {
                BitSet live = atEnd(block);
                for (Instruction each : block.instructions().reversed()) {
                    stepOver(block, each, live);
                }
                block.phis().forEach(phi -> remove(live, phi));
                changed |= !live.equals(liveIn.put(block, live));
            }
        }
    }

    private void number(Value value) {
        if (value.type() == Type.REF) {
            numbers.put(value, values.size());
            values.add(value);
        }
    }

    /** The references of the function, by number. */
    List<Value> values() {
        return values;
    }

    /** The number of a reference that is no constant, or -1. */
    int number(Value value, int otherwise) {
        return numbers.getOrDefault(value, otherwise);
    }

    /** What is live where a block begins, its phis apart. */
    BitSet atBegin(Block block) {
        return liveIn.getOrDefault(block, new BitSet());
    }

    /** What is live behind the last instruction when that does not throw; a new set. */
    BitSet atEnd(Block block) {
        BitSet live = new BitSet();
        block.terminator().successors().forEach(s -> addEdge(live, block, s));
        block.terminator().operands().forEach(v -> add(live, v));
        return live;
    }

    /** From what is live behind an instruction to what is live before it. */
    void stepOver(Block block, Instruction instruction, BitSet live) {
        live.or(across(block, instruction, live));
        remove(live, instruction);
        instruction.operands().forEach(v -> add(live, v));
    }

    /**
     * What is live while a call runs.
     *
     * @param behind what is live behind it when it does not throw
     */
    BitSet across(Block block, Instruction call, BitSet behind) {
        BitSet live = (BitSet) behind.clone();
        if (block.unwind().isPresent() && call == block.instructions().getLast()) {
            addEdge(live, block, block.unwind().get());
        }
        remove(live, call);
        return live;
    }

    private void addEdge(BitSet live, Block from, Block to) {
        live.or(atBegin(to));
        for (Phi phi : to.phis()) {
            add(live, phi.inputs().get(phi.predecessors().indexOf(from)));
        }
    }

    private void add(BitSet live, Value value) {
        if (value.type() == Type.REF && !(value instanceof Constant)) {
            live.set(numbers.get(value));
        }
    }

    private void remove(BitSet live, Value value) {
        if (value.type() == Type.REF) {
            live.clear(numbers.get(value));
        }
    }

    /** Whether LLVM keeps what is live across it in saved registers or on the stack. */
    static boolean isCall(Instruction instruction) {
        return switch (instruction.opcode()) {
            case CALL, CALLINDIRECT, CALLNOUNWIND -> true;
            case INTRINSIC -> instruction.mayThrow() || OutOfMemoryHandlers.isMark(instruction);
            default -> false;
        };
    }

    /** Whether an instruction may leave by its block's unwind edge after lowering. */
    static boolean isThrowingCall(Instruction instruction) {
        return instruction.opcode() == Opcode.CALL
                || instruction.opcode() == Opcode.CALLINDIRECT
                || instruction.opcode() == Opcode.INTRINSIC && instruction.mayThrow();
    }
}
