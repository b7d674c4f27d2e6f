package dev.cortado.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A method in SSA form; the first block is the entry. */
public final class Function {
    private final MethodRef method;
    private final List<Parameter> parameters;
    private final Type returnType;
    private final List<Block> blocks = new ArrayList<>();
    private int nextBlock;
    private Optional<DominatorTree> dominators = Optional.empty();

    public Function(MethodRef method, List<Parameter> parameters, Type returnType) {
        this.method = method;
        this.parameters = List.copyOf(parameters);
        this.returnType = returnType;
    }

    public MethodRef method() {
        return method;
    }

    /** The parameters, receiver first. */
    public List<Parameter> parameters() {
        return parameters;
    }

    public Type returnType() {
        return returnType;
    }

    /** The blocks, entry first; may be rewritten in place. */
    public List<Block> blocks() {
        return blocks;
    }

    public Block entry() {
        return blocks.getFirst();
    }

    /** The dominator tree; the same as before if no edge has changed. */
    public DominatorTree dominators() {
        if (dominators.isEmpty() || !dominators.get().isCurrent(this)) {
            dominators = Optional.of(new DominatorTree(this));
        }
        return dominators.get();
    }

    /** Lets the memory of the dominator tree go. */
    public void forgetDominators() {
        dominators = Optional.empty();
    }

    /** A new block at the end. */
    public Block newBlock() {
        Block block = new Block(nextBlock++);
        blocks.add(block);
        return block;
    }

    /** A new block at the end, with a given number that no other block has. */
    Block newBlock(int id) {
        nextBlock = Math.max(nextBlock, id + 1);
        Block block = new Block(id);
        blocks.add(block);
        return block;
    }

    /** A new block that is not in {@link #blocks()} yet. */
    public Block detachedBlock() {
        return new Block(nextBlock++);
    }
}
