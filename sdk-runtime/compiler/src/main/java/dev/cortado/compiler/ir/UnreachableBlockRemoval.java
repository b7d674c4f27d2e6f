package dev.cortado.compiler.ir;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
        Set<Block> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Block, Set<Block>> predecessors = new IdentityHashMap<>();
        function.blocks().stream()
                .filter(block -> !block.phis().isEmpty())
                .forEach(block -> predecessors.put(block, new HashSet<>()));
        Deque<Block> work = new ArrayDeque<>(List.of(function.entry()));
        reached.add(function.entry());
        while (!work.isEmpty()) {
            Block block = work.pop();
            for (Block successor : block.successors()) {
                Set<Block> before = predecessors.get(successor);
                if (before != null) {
                    before.add(block);
                }
                if (reached.add(successor)) {
                    work.push(successor);
                }
            }
        }
        boolean changed = false;
        if (reached.size() < function.blocks().size()) {
            changed = function.blocks().removeIf(b -> !reached.contains(b));
        }
        for (Block block : function.blocks()) {
            if (!block.phis().isEmpty()) {
                changed |= removeInputs(block, predecessors.get(block));
            }
        }
        return changed;
    }

    /** Removes the phi inputs that come from elsewhere. */
    private static boolean removeInputs(Block block, Set<Block> present) {
        boolean changed = false;
        for (Phi phi : block.phis()) {
            for (Block predecessor : List.copyOf(phi.predecessors())) {
                if (!present.contains(predecessor)) {
                    phi.remove(predecessor);
                    changed = true;
                }
            }
        }
        return changed;
    }
}
