package dev.cortado.compiler.ir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes the blocks that no path from the entry reaches, and the phi inputs for edges that are
 * gone.
 */
public final class UnreachableBlockRemoval {
    private UnreachableBlockRemoval() {}

    /** Cleans a function; whether it changed. */
    public static boolean apply(Function function) {
        Set<Block> reached = new HashSet<>(Set.of(function.entry()));
        Map<Block, Set<Block>> predecessors = new HashMap<>();
        Deque<Block> work = new ArrayDeque<>(List.of(function.entry()));
        while (!work.isEmpty()) {
            Block block = work.pop();
            for (Block successor : block.successors()) {
                predecessors.computeIfAbsent(successor, b -> new HashSet<>()).add(block);
                if (reached.add(successor)) {
                    work.push(successor);
                }
            }
        }
        boolean changed = function.blocks().removeIf(b -> !reached.contains(b));
        for (Block block : function.blocks()) {
            Set<Block> present = predecessors.getOrDefault(block, Set.of());
            for (Phi phi : block.phis()) {
                for (Block predecessor : List.copyOf(phi.predecessors())) {
                    if (!present.contains(predecessor)) {
                        phi.remove(predecessor);
                        changed = true;
                    }
                }
            }
        }
        return changed;
    }
}
