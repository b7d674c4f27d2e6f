package dev.cortado.compiler.ir;

import java.util.ArrayList;
import java.util.List;

/** How a block ends; operands and successors may be rewritten in place. */
public abstract sealed class Terminator {
    private final List<Value> operands;
    private final List<Block> successors;
    private final Position position;

    private Terminator(List<? extends Value> operands, List<Block> successors, Position position) {
        this.operands = new ArrayList<>(operands);
        this.successors = new ArrayList<>(successors);
        this.position = position;
    }

    /** The values it uses. */
    public final List<Value> operands() {
        return operands;
    }

    /** The blocks control may go to, unwinding apart. */
    public final List<Block> successors() {
        return successors;
    }

    /** Where in the source it comes from. */
    public final Position position() {
        return position;
    }

    /** Goes to its successor. */
    public static final class Goto extends Terminator {
        public Goto(Block target, Position position) {
            super(List.of(), List.of(target), position);
        }

        public Block target() {
            return successors().getFirst();
        }
    }

    /** Goes to the first successor when the I1 operand is true, else to the second. */
    public static final class Branch extends Terminator {
        private final boolean secondIsCold;

        public Branch(
                Value condition,
                Block whenTrue,
                Block whenFalse,
                boolean secondIsCold,
                Position position) {
            super(List.of(condition), List.of(whenTrue, whenFalse), position);
            this.secondIsCold = secondIsCold;
        }

        public Value condition() {
            return operands().getFirst();
        }

        public Block whenTrue() {
            return successors().get(0);
        }

        public Block whenFalse() {
            return successors().get(1);
        }

        /** Whether the false edge is taken only when something is about to be thrown. */
        public boolean secondIsCold() {
            return secondIsCold;
        }
    }

    /**
     * Goes to the successor whose key equals the I32 operand; the last successor is the default.
     */
    public static final class Switch extends Terminator {
        private final List<Integer> keys;

        public Switch(
                Value selector,
                List<Integer> keys,
                List<Block> targetsThenDefault,
                Position position) {
            super(List.of(selector), targetsThenDefault, position);
            this.keys = List.copyOf(keys);
        }

        public Value selector() {
            return operands().getFirst();
        }

        /** One key for each successor but the last. */
        public List<Integer> keys() {
            return keys;
        }
    }

    /** Leaves the function, with the operand as result if there is one. */
    public static final class Return extends Terminator {
        public Return(List<? extends Value> result, Position position) {
            super(result, List.of(), position);
        }
    }

    /** Throws the operand; goes to the block's unwind successor if it has one. */
    public static final class Throw extends Terminator {
        public Throw(Value exception, Position position) {
            super(List.of(exception), List.of(), position);
        }
    }

    /** Is never reached: the last instruction does not return. */
    public static final class Unreachable extends Terminator {
        public Unreachable(Position position) {
            super(List.of(), List.of(), position);
        }
    }
}
