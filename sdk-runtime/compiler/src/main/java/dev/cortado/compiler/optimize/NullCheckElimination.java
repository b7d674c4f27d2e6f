package dev.cortado.compiler.optimize;

import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Function;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.ir.ValueReplacement;

/**
 * Removes null checks of references that are not null by their origin, or by a check or test that
 * dominates.
 */
final class NullCheckElimination implements FunctionPass {
    @Override
    public boolean apply(Function function) {
        Walk walk = new Walk(function);
        walk.walk();
        walk.replacement.apply(function);
        return walk.changed;
    }

    private static final class Walk extends DominatorWalk {
        private final ScopedMap<Value, Boolean> nonNull = new ScopedMap<>();
        private final ValueReplacement replacement = new ValueReplacement();
        private boolean changed;

        Walk(Function function) {
            super(function);
        }

        @Override
        void open() {
            nonNull.enter();
        }

        @Override
        void close() {
            nonNull.leave();
        }

        @Override
        void passed(Instruction instruction) {
            switch (instruction.opcode()) {
                case NULLCHECK -> nonNull.put(instruction.operand(0), true);
                case CHECKCAST -> {
                    if (isNonNull(instruction.operand(0)) && !instruction.refType().nonNull()) {
                        instruction.refine(instruction.refType().asNonNull());
                        changed = true;
                    }
                }
                default -> {}
            }
        }

        @Override
        void learned(Value condition, boolean holds) {
            provenNonNull(condition, holds).ifPresent(v -> nonNull.put(v, true));
        }

        @Override
        boolean visit(Block block, Instruction instruction) {
            boolean redundant =
                    instruction.opcode() == Opcode.NULLCHECK && isNonNull(instruction.operand(0));
            boolean comparesWithNull =
                    instruction.opcode() == Opcode.CMP
                            && instruction.operand(1) instanceof Constant constant
                            && constant.isNull()
                            && isNonNull(instruction.operand(0))
                            && (instruction.conditionAttribute() == Condition.EQ
                                    || instruction.conditionAttribute() == Condition.NE);
            if (comparesWithNull) {
                replacement.replace(
                        instruction,
                        Constant.ofBoolean(instruction.conditionAttribute() == Condition.NE));
            }
            changed |= redundant || comparesWithNull;
            return redundant || comparesWithNull;
        }

        private boolean isNonNull(Value value) {
            return value.refType().nonNull() || nonNull.containsKey(value);
        }
    }
}
