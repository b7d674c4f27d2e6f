package dev.cortado.compiler.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The dominator tree of a function, unwind edges included.
 *
 * <p>Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm", 2001. Valid until blocks or
 * edges change. Blocks are known by their place in reverse post-order, which their numbers lead to.
 */
public final class DominatorTree {
    private final Block[] blocks;

    /** The successors of each block. */
    private final Block[][] edges;

    /** The place of a block by its number, less one; 0 for one that is not reachable. */
    private int[] places;

    private final List<List<Block>> predecessors;
    private final List<List<Block>> children;
    private final int[] dominator;
    private final int[] enter;
    private final int[] leave;

    /** Computes the tree. */
    public DominatorTree(Function function) {
        places = new int[function.blocks().size() * 2 + 8];
        blocks = sorted(function.entry());
        edges = new Block[blocks.length][];
        predecessors = emptyLists();
        int[] listedBy = new int[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            edges[i] = blocks[i].successors().toArray(Block[]::new);
            for (Block successor : edges[i]) {
                int place = place(successor);
                if (listedBy[place] != i + 1) {
                    listedBy[place] = i + 1;
                    append(predecessors, place, blocks[i]);
                }
            }
        }
        dominator = new int[blocks.length];
        solve();
        children = emptyLists();
        for (int i = 1; i < dominator.length; i++) {
            append(children, dominator[i], blocks[i]);
        }
        enter = new int[dominator.length];
        leave = new int[dominator.length];
        number();
    }

    /** Whether the blocks that are reachable, and the edges between them, are still the same. */
    boolean isCurrent(Function function) {
        if (function.entry() != blocks[0]) {
            return false;
        }
        for (int i = 0; i < blocks.length; i++) {
            if (!blocks[i].leadsTo(edges[i])) {
                return false;
            }
        }
        return true;
    }

    private List<List<Block>> emptyLists() {
        List<List<Block>> lists = new ArrayList<>(blocks.length);
        for (int i = 0; i < blocks.length; i++) {
            lists.add(List.of());
        }
        return lists;
    }

    private static void append(List<List<Block>> lists, int at, Block block) {
        List<Block> known = lists.get(at);
        if (known.isEmpty()) {
            lists.set(at, List.of(block));
        } else if (known instanceof ArrayList<Block>) {
            known.add(block);
        } else {
            List<Block> more = new ArrayList<>(4);
            more.addAll(known);
            more.add(block);
            lists.set(at, more);
        }
    }

    /** The reachable blocks, each after its dominators. */
    public List<Block> reversePostOrder() {
        return List.of(blocks);
    }

    /** Whether a block is reachable from the entry. */
    public boolean isReachable(Block block) {
        return block.id() < places.length && places[block.id()] > 0;
    }

    /** The distinct reachable predecessors. */
    public List<Block> predecessors(Block block) {
        return isReachable(block) ? predecessors.get(place(block)) : List.of();
    }

    /** The blocks that a block dominates immediately. */
    public List<Block> children(Block block) {
        return isReachable(block) ? children.get(place(block)) : List.of();
    }

    /** The immediate dominator; empty for the entry. */
    public Optional<Block> immediateDominator(Block block) {
        int place = place(block);
        return place == 0 ? Optional.empty() : Optional.of(blocks[dominator[place]]);
    }

    /** Whether every path to {@code b} goes through {@code a}; a block dominates itself. */
    public boolean dominates(Block a, Block b) {
        int x = place(a);
        int y = place(b);
        return enter[x] <= enter[y] && leave[y] <= leave[x];
    }

    private int place(Block block) {
        return places[block.id()] - 1;
    }

    /** Notes that a block has been seen; whether it had not. */
    private boolean see(Block block) {
        if (block.id() >= places.length) {
            places = Arrays.copyOf(places, Math.max(block.id() + 1, places.length * 2));
        }
        boolean fresh = places[block.id()] == 0;
        places[block.id()] = 1;
        return fresh;
    }

    /** The blocks in reverse post-order; notes their places. */
    private Block[] sorted(Block entry) {
        List<Block> postOrder = new ArrayList<>();
        List<Block> path = new ArrayList<>();
        List<List<Block>> successors = new ArrayList<>();
        // How many successors of each block of the path are left; the last one is visited first.
        int[] left = new int[16];
        see(entry);
        path.add(entry);
        successors.add(entry.successors());
        left[0] = successors.getFirst().size();
        while (!path.isEmpty()) {
            int top = path.size() - 1;
            if (left[top] > 0) {
                Block next = successors.get(top).get(--left[top]);
                if (see(next)) {
                    path.add(next);
                    successors.add(next.successors());
                    if (left.length == top + 1) {
                        left = Arrays.copyOf(left, left.length * 2);
                    }
                    left[top + 1] = successors.getLast().size();
                }
            } else {
                successors.removeLast();
                postOrder.add(path.removeLast());
            }
        }
        Block[] sorted = postOrder.reversed().toArray(Block[]::new);
        for (int i = 0; i < sorted.length; i++) {
            places[sorted[i].id()] = i + 1;
        }
        return sorted;
    }

    private void solve() {
        Arrays.fill(dominator, -1);
        dominator[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < dominator.length; i++) {
                int common = -1;
                for (Block predecessor : predecessors.get(i)) {
                    int p = place(predecessor);
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

    /** Gives each subtree a range of numbers: sizes from the leaves, then ranges from the root. */
    private void number() {
        int[] size = new int[dominator.length];
        for (int i = size.length - 1; i > 0; i--) {
            size[i]++;
            size[dominator[i]] += size[i];
        }
        int[] next = new int[dominator.length];
        leave[0] = Integer.MAX_VALUE;
        next[0] = 1;
        for (int i = 1; i < dominator.length; i++) {
            int parent = dominator[i];
            enter[i] = next[parent];
            leave[i] = enter[i] + size[i] - 1;
            next[parent] += size[i];
            next[i] = enter[i] + 1;
        }
    }
}
