package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.DominatorTree;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Terminator;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which blocks of a function lie in loops, and which only lead to a throw. Cost: linear. */
final class HotBlocks {
    private final Set<Block> inLoops = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Block> returning = Collections.newSetFromMap(new IdentityHashMap<>());

    HotBlocks(Function function) {
        DominatorTree tree = new DominatorTree(function);
        Map<Block, Set<Block>> latches = new HashMap<>();
        Deque<Block> work = new ArrayDeque<>();
        for (Block block : tree.reversePostOrder()) {
            for (Block successor : block.successors()) {
                if (tree.dominates(successor, block)) {
                    latches.computeIfAbsent(successor, s -> new HashSet<>()).add(block);
                }
            }
            if (block.terminator() instanceof Terminator.Return) {
                work.add(block);
            }
        }
        latches.forEach((header, ends) -> addLoop(tree, header, ends));
        work.addAll(inLoops);
        while (!work.isEmpty()) {
            Block block = work.pop();
            if (returning.add(block)) {
                work.addAll(tree.predecessors(block));
            }
        }
    }

    private void addLoop(DominatorTree tree, Block header, Set<Block> latches) {
        Set<Block> body = new HashSet<>(Set.of(header));
        Deque<Block> work = new ArrayDeque<>(List.copyOf(latches));
        while (!work.isEmpty()) {
            Block block = work.pop();
            if (body.add(block)) {
                work.addAll(tree.predecessors(block));
            }
        }
        inLoops.addAll(body);
    }

    /** Whether a block may run often for one run of the function. */
    boolean isInLoop(Block block) {
        return inLoops.contains(block);
    }

    /** Whether every way on from a block throws. */
    boolean isCold(Block block) {
        return !returning.contains(block);
    }
}
