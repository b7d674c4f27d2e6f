package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Value;
import java.util.Optional;

/**
 * A comparison of two values with their sign bits flipped, which is how Java spells an unsigned
 * one.
 *
 * <p>Taken back here because later folding of {@code (x - 1) ^ MIN_VALUE} into one addition hides
 * it.
 */
record UnsignedComparison(Condition condition, Value left, Value right) {

    static Optional<UnsignedComparison> of(Condition condition, Value left, Value right) {
        Optional<Condition> unsigned = unsigned(condition);
        boolean flipped = isFlipped(left) || isFlipped(right);
        if (unsigned.isEmpty() || !flipped) {
            return Optional.empty();
        }
        return unflipped(left)
                .flatMap(
                        l ->
                                unflipped(right)
                                        .map(r -> new UnsignedComparison(unsigned.get(), l, r)));
    }

    private static Optional<Condition> unsigned(Condition condition) {
        return switch (condition) {
            case LT -> Optional.of(Condition.BELOW);
            case LE -> Optional.of(Condition.BELOW_EQUAL);
            case GT -> Optional.of(Condition.ABOVE);
            case GE -> Optional.of(Condition.ABOVE_EQUAL);
            default -> Optional.empty();
        };
    }

    private static boolean isFlipped(Value value) {
        return value instanceof Instruction flip
                && (flip.opcode() == Opcode.ADD || flip.opcode() == Opcode.XOR)
                && flip.operand(1) instanceof Constant constant
                && (constant.payload().equals(Integer.MIN_VALUE)
                        || constant.payload().equals(Long.MIN_VALUE));
    }

    private static Optional<Value> unflipped(Value value) {
        if (isFlipped(value)) {
            return Optional.of(((Instruction) value).operand(0));
        }
        if (value instanceof Constant constant) {
            return switch (constant.payload()) {
                case Integer bits -> Optional.of(Constant.ofInt(bits ^ Integer.MIN_VALUE));
                case Long bits -> Optional.of(Constant.ofLong(bits ^ Long.MIN_VALUE));
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
