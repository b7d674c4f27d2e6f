package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Value;

/** Recognises values that are 0 or 1 for certain. */
final class Booleans {
    private static final int MAX_DEPTH = 4;

    private Booleans() {}

    static boolean isZeroOrOne(Value value) {
        return isZeroOrOne(value, MAX_DEPTH);
    }

    private static boolean isZeroOrOne(Value value, int depth) {
        if (depth == 0) {
            return false;
        }
        return switch (value) {
            case Constant c -> c.payload() instanceof Integer i && (i == 0 || i == 1);
            case Phi phi ->
                    !phi.inputs().isEmpty()
                            && phi.inputs().stream()
                                    .allMatch(i -> i instanceof Constant && isZeroOrOne(i, 1));
            case Instruction instruction ->
                    switch (instruction.opcode()) {
                        case BOOL2I -> true;
                        case AND ->
                                isZeroOrOne(instruction.operand(0), depth - 1)
                                        || isZeroOrOne(instruction.operand(1), depth - 1);
                        case OR, XOR ->
                                isZeroOrOne(instruction.operand(0), depth - 1)
                                        && isZeroOrOne(instruction.operand(1), depth - 1);
                        case GETFIELD, GETSTATIC ->
                                instruction.fieldAttribute().kind() == Kind.BOOLEAN;
                        case ARRAYLOAD -> instruction.kindAttribute() == Kind.BOOLEAN;
                        case INVOKESTATIC, INVOKESPECIAL, INVOKEVIRTUAL, INVOKEINTERFACE ->
                                instruction.methodAttribute().returnKind() == Kind.BOOLEAN;
                        default -> false;
                    };
            default -> false;
        };
    }
}
