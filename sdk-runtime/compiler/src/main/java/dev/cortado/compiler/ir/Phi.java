package dev.cortado.compiler.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * The value that a block gets from whichever predecessor it was entered by.
 *
 * <p>It has one input for each distinct predecessor, also when several edges of a switch come from
 * the same block.
 */
public final class Phi extends Value {
    private final List<Block> predecessors = new ArrayList<>();
    private final List<Value> inputs = new ArrayList<>();

    public Phi(Type type) {
        super(type);
    }

    /** Adds the input for a predecessor. */
    public void add(Block predecessor, Value input) {
        predecessors.add(predecessor);
        inputs.add(input);
    }

    /** The predecessors, in the order of {@link #inputs()}. */
    public List<Block> predecessors() {
        return predecessors;
    }

    /** The inputs; the list may be rewritten in place. */
    public List<Value> inputs() {
        return inputs;
    }

    /** Removes the input of a predecessor. */
    public void remove(Block predecessor) {
        for (int i = predecessors.size() - 1; i >= 0; i--) {
            if (predecessors.get(i) == predecessor) {
                predecessors.remove(i);
                inputs.remove(i);
            }
        }
    }
}
