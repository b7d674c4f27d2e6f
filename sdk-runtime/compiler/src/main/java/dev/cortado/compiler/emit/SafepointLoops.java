package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The blocks of a function that lie on a cycle where a collection may happen between two
 * iterations: a cycle with a call, and every cycle where another thread may preempt this one.
 *
 * <p>LLVM's loop strength reduction may keep an array only as a pointer outside of it there (base +
 * 8 - 4000 for {@code a[i - 1000]}), which conservative scanning would miss; the emitter keeps the
 * base live in these blocks. Cost: linear. Source: Tarjan, "Depth-first search and linear graph
 * algorithms", 1972; the hazard: Boehm and Chase, "A proposal for garbage-collector-safe C
 * compilation", 1992.
 */
final class SafepointLoops {
    private final Map<Block, Integer> index = new IdentityHashMap<>();
    private final Map<Block, Integer> low = new HashMap<>();
    private final Deque<Block> stack = new ArrayDeque<>();
    private final Set<Block> onStack = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Block> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Frame(Block block, Iterator<Block> rest) {}

    private final boolean preemptible;

    private SafepointLoops(boolean preemptible) {
        this.preemptible = preemptible;
    }

    /**
     * The blocks of {@code function} in loops where a collection may happen.
     *
     * @param preemptible whether other threads may run between any two instructions
     */
    static Set<Block> blocks(Function function, boolean preemptible) {
        SafepointLoops loops = new SafepointLoops(preemptible);
        loops.visit(function.entry());
        return loops.found;
    }

    private void visit(Block entry) {
        Deque<Frame> frames = new ArrayDeque<>();
        frames.push(enter(entry));
        while (!frames.isEmpty()) {
            Frame frame = frames.peek();
            if (frame.rest().hasNext()) {
                Block successor = frame.rest().next();
                if (!index.containsKey(successor)) {
                    frames.push(enter(successor));
                } else if (onStack.contains(successor)) {
                    low.merge(frame.block(), index.get(successor), Math::min);
                }
            } else {
                frames.pop();
                leave(frame.block());
                if (!frames.isEmpty()) {
                    low.merge(frames.peek().block(), low.get(frame.block()), Math::min);
                }
            }
        }
    }

    private Frame enter(Block block) {
        index.put(block, index.size());
        low.put(block, index.get(block));
        stack.push(block);
        onStack.add(block);
        return new Frame(block, block.successors().iterator());
    }

    private void leave(Block block) {
        if (!low.get(block).equals(index.get(block))) {
            return;
        }
        List<Block> component = new ArrayList<>();
        Block member;
        do {
            member = stack.pop();
            onStack.remove(member);
            component.add(member);
        } while (member != block);
        boolean isCycle = component.size() > 1 || block.successors().contains(block);
        if (isCycle && (preemptible || component.stream().anyMatch(SafepointLoops::calls))) {
            found.addAll(component);
        }
    }

    private static boolean calls(Block block) {
        return block.instructions().stream()
                .anyMatch(
                        i ->
                                i.opcode() == Opcode.CALL
                                        || i.opcode() == Opcode.CALLINDIRECT
                                        || i.opcode() == Opcode.INTRINSIC && i.mayThrow());
    }
}
