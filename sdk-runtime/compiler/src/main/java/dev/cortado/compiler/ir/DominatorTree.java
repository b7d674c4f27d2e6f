package dev.cortado.compiler.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The dominator tree of a function, unwind edges included.
 *
 * <p>Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm", 2001. Valid until blocks or
 * edges change.
 */
public final class DominatorTree {
    private final List<Block> reversePostOrder = new ArrayList<>();
    private final Map<Block, Integer> order = new HashMap<>();
    private final Map<Block, List<Block>> predecessors = new HashMap<>();
    private final Map<Block, List<Block>> children = new HashMap<>();
    private final int[] dominator;
    private final int[] enter;
    private final int[] leave;

    /** Computes the tree. */
    public DominatorTree(Function function) {
        sort(function.entry());
        for (Block block : reversePostOrder) {
            for (Block successor : new HashSet<>(block.successors())) {
                predecessors.computeIfAbsent(successor, b -> new ArrayList<>()).add(block);
            }
        }
        dominator = new int[reversePostOrder.size()];
        solve();
        for (int i = 1; i < dominator.length; i++) {
            children.computeIfAbsent(reversePostOrder.get(dominator[i]), b -> new ArrayList<>())
                    .add(reversePostOrder.get(i));
        }
        enter = new int[dominator.length];
        leave = new int[dominator.length];
        number();
    }

    /** The reachable blocks, each after its dominators. */
    public List<Block> reversePostOrder() {
        return List.copyOf(reversePostOrder);
    }

    /** Whether a block is reachable from the entry. */
    public boolean isReachable(Block block) {
        return order.containsKey(block);
    }

    /** The distinct reachable predecessors. */
    public List<Block> predecessors(Block block) {
        return predecessors.getOrDefault(block, List.of());
    }

    /** The blocks that a block dominates immediately. */
    public List<Block> children(Block block) {
        return children.getOrDefault(block, List.of());
    }

    /** The immediate dominator; empty for the entry. */
    public Optional<Block> immediateDominator(Block block) {
        int index = order.get(block);
        return index == 0 ? Optional.empty() : Optional.of(reversePostOrder.get(dominator[index]));
    }

    /** Whether every path to {@code b} goes through {@code a}; a block dominates itself. */
    public boolean dominates(Block a, Block b) {
        int x = order.get(a);
        int y = order.get(b);
        return enter[x] <= enter[y] && leave[y] <= leave[x];
    }

    private void sort(Block entry) {
        record Visit(Block block, Iterator<Block> rest) {}
        Set<Block> seen = new HashSet<>(Set.of(entry));
        Deque<Visit> stack = new ArrayDeque<>();
        List<Block> postOrder = new ArrayList<>();
        stack.push(new Visit(entry, entry.successors().reversed().iterator()));
        while (!stack.isEmpty()) {
            Visit top = stack.peek();
            if (top.rest().hasNext()) {
                Block next = top.rest().next();
                if (seen.add(next)) {
                    stack.push(new Visit(next, next.successors().reversed().iterator()));
                }
            } else {
                postOrder.add(top.block());
                stack.pop();
            }
        }
        reversePostOrder.addAll(postOrder.reversed());
        for (int i = 0; i < reversePostOrder.size(); i++) {
            order.put(reversePostOrder.get(i), i);
        }
    }

    private void solve() {
        Arrays.fill(dominator, -1);
        dominator[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < dominator.length; i++) {
                int common = -1;
                for (Block predecessor : predecessors(reversePostOrder.get(i))) {
                    int p = order.get(predecessor);
                    if (dominator[p] >= 0) {
                        common = common < 0 ? p : intersect(p, common);
                    }
                }
                if (dominator[i] != common) {
                    dominator[i] = common;
                    changed = true;
                }
            }
        }
    }

    private int intersect(int a, int b) {
        int x = a;
        int y = b;
        while (x != y) {
            if (x > y) {
                x = dominator[x];
            } else {
                y = dominator[y];
            }
        }
        return x;
    }

    private void number() {
        record Visit(Block block, Iterator<Block> rest) {}
        Deque<Visit> stack = new ArrayDeque<>();
        int clock = 0;
        Block entry = reversePostOrder.getFirst();
        enter[0] = clock++;
        stack.push(new Visit(entry, children(entry).iterator()));
        while (!stack.isEmpty()) {
            Visit top = stack.peek();
            if (top.rest().hasNext()) {
                Block child = top.rest().next();
                enter[order.get(child)] = clock++;
                stack.push(new Visit(child, children(child).iterator()));
            } else {
                leave[order.get(top.block())] = clock++;
                stack.pop();
            }
        }
    }
}
