package dev.cortado.compiler.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Appends a block to its only predecessor when that goes nowhere else. */
public final class StraightLineMerging {
    private StraightLineMerging() {}

    /** Cleans a function; whether it changed. */
    public static boolean apply(Function function) {
        Map<Block, Set<Block>> predecessors = new HashMap<>();
        for (Block block : function.blocks()) {
            for (Block successor : block.successors()) {
                predecessors.computeIfAbsent(successor, b -> new HashSet<>()).add(block);
            }
        }
        Map<Block, Block> mergedInto = new HashMap<>();
        List<Block> kept = new ArrayList<>();
        for (Block block : function.blocks()) {
            if (!mergedInto.containsKey(block)) {
                kept.add(block);
                extend(function, block, predecessors, mergedInto);
            }
        }
        kept.removeIf(mergedInto::containsKey);
        function.blocks().clear();
        function.blocks().addAll(kept);
        for (Block block : function.blocks()) {
            block.phis()
                    .forEach(p -> p.predecessors().replaceAll(from -> resolve(from, mergedInto)));
        }
        return !mergedInto.isEmpty();
    }

    private static void extend(
            Function function,
            Block block,
            Map<Block, Set<Block>> predecessors,
            Map<Block, Block> mergedInto) {
        while (block.unwind().isEmpty() && block.terminator() instanceof Terminator.Goto jump) {
            Block next = jump.target();
            boolean merges =
                    next != block
                            && next != function.entry()
                            && next.phis().isEmpty()
                            && predecessors.get(next).size() == 1
                            && !mergedInto.containsKey(next)
                            && mayPrecede(block, next);
            if (!merges) {
                return;
            }
            block.instructions().addAll(next.instructions());
            block.unwindTo(next.unwind());
            block.terminate(next.terminator());
            mergedInto.put(next, block);
        }
    }

    /** Only the last instruction of a block with an unwind edge may throw. */
    private static boolean mayPrecede(Block block, Block next) {
        return next.unwind().isEmpty()
                || block.instructions().stream().noneMatch(Instruction::mayThrow);
    }

    private static Block resolve(Block block, Map<Block, Block> mergedInto) {
        Block at = block;
        while (mergedInto.containsKey(at)) {
            at = mergedInto.get(at);
        }
        return at;
    }
}
