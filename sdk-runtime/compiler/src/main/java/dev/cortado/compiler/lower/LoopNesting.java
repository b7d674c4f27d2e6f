package dev.cortado.compiler.lower;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.DominatorTree;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Terminator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * In how many natural loops each block of a function lies, and which blocks only lead to an
 * exception or handle one.
 *
 * <p>Steps: an edge to a dominator closes a loop, whose body is what reaches the edge's source
 * without its target; loops of one header are one. Cost: linear in the function for each loop.
 * Source: Aho, Sethi, Ullman, "Compilers", 10.4, 1986.
 */
final class LoopNesting {
    private final Map<Block, Integer> depths = new HashMap<>();
    private final Set<Block> exceptional = new HashSet<>();

    LoopNesting(Function function) {
        DominatorTree dominators = new DominatorTree(function);
        Map<Block, Set<Block>> bodies = new LinkedHashMap<>();
        for (Block block : dominators.reversePostOrder()) {
            for (Block successor : block.successors()) {
                if (dominators.dominates(successor, block)) {
                    addBody(dominators, successor, block, bodies);
                }
            }
        }
        for (Set<Block> body : bodies.values()) {
            body.forEach(block -> depths.merge(block, 1, Integer::sum));
        }
        findHandling(dominators);
        findThrowing(dominators);
    }

    private static void addBody(
            DominatorTree dominators, Block header, Block end, Map<Block, Set<Block>> bodies) {
        Set<Block> body = bodies.computeIfAbsent(header, h -> new LinkedHashSet<>(Set.of(h)));
        Deque<Block> pending = new ArrayDeque<>(Set.of(end));
        while (!pending.isEmpty()) {
            Block block = pending.removeFirst();
            if (body.add(block)) {
                pending.addAll(dominators.predecessors(block));
            }
        }
    }

    /** What runs only after something was caught. */
    private void findHandling(DominatorTree dominators) {
        Set<Block> handlers = new HashSet<>();
        dominators.reversePostOrder().forEach(b -> b.unwind().ifPresent(handlers::add));
        for (Block block : dominators.reversePostOrder()) {
            boolean isDominated =
                    dominators.immediateDominator(block).filter(exceptional::contains).isPresent();
            if (handlers.contains(block) || isDominated) {
                exceptional.add(block);
            }
        }
    }

    /** What always ends in a throw. */
    private void findThrowing(DominatorTree dominators) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : dominators.reversePostOrder().reversed()) {
                Terminator end = block.terminator();
                boolean throwing =
                        end instanceof Terminator.Throw
                                || end instanceof Terminator.Unreachable
                                || !end.successors().isEmpty()
                                        && exceptional.containsAll(end.successors())
                                        && depths.getOrDefault(block, 0) == 0;
                if (throwing && exceptional.add(block)) {
                    changed = true;
                }
            }
        }
    }

    /** The number of loops around a block. */
    int depth(Block block) {
        return depths.getOrDefault(block, 0);
    }

    /** Whether a block runs only when something was caught or is about to be thrown. */
    boolean isExceptional(Block block) {
        return exceptional.contains(block);
    }
}
