package dev.cortado.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A basic block: phis, instructions, a terminator, and where an exception of its last instruction
 * goes.
 */
public final class Block {
    private final int id;
    private final List<Phi> phis = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private Optional<Terminator> terminator = Optional.empty();
    private Optional<Block> unwind = Optional.empty();

    Block(int id) {
        this.id = id;
    }

    /** The number in the function. */
    public int id() {
        return id;
    }

    /** The phis; may be rewritten in place. */
    public List<Phi> phis() {
        return phis;
    }

    /** The instructions; may be rewritten in place. */
    public List<Instruction> instructions() {
        return instructions;
    }

    /** Whether the terminator is set. */
    public boolean isTerminated() {
        return terminator.isPresent();
    }

    public Terminator terminator() {
        if (terminator.isEmpty()) {
            throw new IllegalStateException("block b" + id + " has no terminator");
        }
        return terminator.get();
    }

    public void terminate(Terminator end) {
        this.terminator = Optional.of(end);
    }

    /**
     * The handler block that an exception of the last instruction, or of a THROW terminator, goes
     * to.
     */
    public Optional<Block> unwind() {
        return unwind;
    }

    public void unwindTo(Optional<Block> handler) {
        this.unwind = handler;
    }

    /** All successors, the unwind edge last. */
    public List<Block> successors() {
        List<Block> all = new ArrayList<>(terminator().successors());
        if (unwind.isPresent()) {
            all.add(unwind.get());
        }
        return all;
    }

    /** The number of {@link #successors}. */
    public int successorCount() {
        return terminator().successors().size() + (unwind.isPresent() ? 1 : 0);
    }

    /** Whether these are all successors, in this order. */
    boolean leadsTo(Block[] expected) {
        List<Block> ends = terminator().successors();
        int all = ends.size() + (unwind.isPresent() ? 1 : 0);
        if (all != expected.length || unwind.isPresent() && unwind.get() != expected[all - 1]) {
            return false;
        }
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "b" + id;
    }
}
