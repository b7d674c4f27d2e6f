package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Clears a cell of the frame before a call that finds it set and whose value nobody reads any more.
 *
 * <p>Two dataflow problems over the cells: backward, whether a cell is read before it is written;
 * forward, whether it may hold something, as all do at the entry. Calls that never return are left
 * out: the handler that their exception goes to clears in turn.
 */
final class CellClearing {
    private final Function function;
    private final Map<Block, BitSet> read = new HashMap<>();
    private final Map<Block, BitSet> set = new HashMap<>();

    private CellClearing(Function function) {
        this.function = function;
    }

    static void apply(Function function, int cells) {
        new CellClearing(function).run(cells);
    }

    private void run(int cells) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : function.blocks().reversed()) {
                BitSet live = atEnd(block);
                for (Instruction each : block.instructions().reversed()) {
                    stepBack(block, each, live);
                }
                changed |= !live.equals(read.put(block, live));
            }
        }
        function.blocks().forEach(b -> set.put(b, new BitSet()));
        set.get(function.entry()).set(0, cells);
        changed = true;
        while (changed) {
            changed = false;
            for (Block block : function.blocks()) {
                BitSet held = pass(block, new ArrayList<>());
                for (Block successor : block.successors()) {
                    BitSet before = (BitSet) set.get(successor).clone();
                    set.get(successor).or(held);
                    changed |= !before.equals(set.get(successor));
                }
            }
        }
        Map<Block, List<Instruction>> rewritten = new HashMap<>();
        for (Block block : function.blocks()) {
            List<Instruction> instructions = new ArrayList<>();
            pass(block, instructions);
            rewritten.put(block, instructions);
        }
        rewritten.forEach(
                (block, instructions) -> {
                    block.instructions().clear();
                    block.instructions().addAll(instructions);
                });
    }

    private BitSet atEnd(Block block) {
        BitSet live = new BitSet();
        block.terminator().successors().forEach(s -> live.or(atBegin(s)));
        return live;
    }

    private BitSet atBegin(Block block) {
        return read.getOrDefault(block, new BitSet());
    }

    private void stepBack(Block block, Instruction each, BitSet live) {
        if (block.unwind().isPresent() && each == block.instructions().getLast()) {
            live.or(atBegin(block.unwind().get()));
        }
        if (isCell(each)) {
            live.set(cell(each), each.opcode() == Opcode.LOAD);
        }
    }

    /** What may be held behind a block; appends its instructions and what is cleared among them. */
    private BitSet pass(Block block, List<Instruction> out) {
        List<BitSet> liveBehind = new ArrayList<>();
        BitSet live = atEnd(block);
        for (Instruction each : block.instructions().reversed()) {
            BitSet behind = (BitSet) live.clone();
            if (block.unwind().isPresent() && each == block.instructions().getLast()) {
                behind.or(atBegin(block.unwind().get()));
            }
            liveBehind.add(behind);
            stepBack(block, each, live);
        }
        BitSet held = (BitSet) set.get(block).clone();
        int remaining = block.instructions().size();
        for (Instruction each : block.instructions()) {
            remaining--;
            if (isCell(each) && each.opcode() == Opcode.STORE) {
                held.set(cell(each));
            } else if (mayCollect(each)
                    && !(block.terminator() instanceof Terminator.Unreachable)) {
                BitSet dead = (BitSet) held.clone();
                dead.andNot(liveBehind.get(remaining));
                dead.stream().forEach(cell -> out.add(clear(cell, each)));
                held.andNot(dead);
            }
            out.add(each);
        }
        return held;
    }

    private Instruction clear(int cell, Instruction before) {
        return Instruction.with(
                Opcode.STORE,
                Type.VOID,
                new MemoryAccess(Kind.REFERENCE, cell * 4, 0, Ordering.FRAME, ""),
                before.position(),
                function.entry().instructions().getFirst(),
                Constant.nullReference());
    }

    private static boolean mayCollect(Instruction instruction) {
        return CellLiveness.isThrowingCall(instruction);
    }

    private static boolean isCell(Instruction instruction) {
        return Set.of(Opcode.LOAD, Opcode.STORE).contains(instruction.opcode())
                && instruction.accessAttribute().ordering() == Ordering.FRAME;
    }

    private static int cell(Instruction access) {
        return access.accessAttribute().offset() / 4;
    }
}
