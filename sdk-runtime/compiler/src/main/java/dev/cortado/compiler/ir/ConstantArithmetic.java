package dev.cortado.compiler.ir;

import java.util.List;
import java.util.Optional;

/** Evaluates pure instructions on constants with the semantics of the JVM (JVMS 6.5). */
public final class ConstantArithmetic {
    private ConstantArithmetic() {}

    /**
     * The result of a pure opcode, or empty when an operand is not constant or the opcode is not
     * arithmetic.
     */
    public static Optional<Constant> evaluate(
            Opcode opcode, Optional<Object> attribute, List<? extends Value> operands) {
        if (opcode == Opcode.SELECT && operands.getFirst() instanceof Constant condition) {
            Value chosen = operands.get((Boolean) condition.payload() ? 1 : 2);
            return chosen instanceof Constant constant ? Optional.of(constant) : Optional.empty();
        }
        for (Value operand : operands) {
            if (!(operand instanceof Constant)) {
                return Optional.empty();
            }
        }
        if (operands.isEmpty() || operands.size() > 2) {
            return Optional.empty();
        }
        Object a = ((Constant) operands.getFirst()).payload();
        if (opcode == Opcode.CMP) {
            Object b = ((Constant) operands.get(1)).payload();
            return compare((Condition) attribute.orElseThrow(), a, b).map(Constant::ofBoolean);
        }
        if (operands.size() == 1) {
            return unary(opcode, a);
        }
        Object b = ((Constant) operands.get(1)).payload();
        return switch (a) {
            case Integer x when b instanceof Integer y -> binary(opcode, x, y);
            case Long x when b instanceof Integer shift -> shift(opcode, x, shift);
            case Long x when b instanceof Long y -> binary(opcode, x, y);
            case Float x when b instanceof Float y -> binary(opcode, x, y);
            case Double x when b instanceof Double y -> binary(opcode, x, y);
            default -> Optional.empty();
        };
    }

    /** Whether the relation holds between two payloads; empty when only the linker knows. */
    public static Optional<Boolean> compare(Condition condition, Object a, Object b) {
        return switch (a) {
            case Integer x -> Optional.of(compareInts(condition, x, (Integer) b));
            case Long x -> Optional.of(compareLongs(condition, x, (Long) b));
            case Float x -> Optional.of(compareDoubles(condition, x, (Float) b));
            case Double x -> Optional.of(compareDoubles(condition, x, (Double) b));
            default -> compareReferences(condition, a, b);
        };
    }

    private static Optional<Boolean> compareReferences(Condition condition, Object a, Object b) {
        boolean known =
                a instanceof Constant.Null && !(b instanceof Constant.Symbol)
                        || b instanceof Constant.Null && !(a instanceof Constant.Symbol)
                        || a instanceof ImageObjectHandle && b instanceof ImageObjectHandle;
        if (!known) {
            return Optional.empty();
        }
        boolean same = a.equals(b);
        return switch (condition) {
            case EQ -> Optional.of(same);
            case NE -> Optional.of(!same);
            default -> Optional.empty();
        };
    }

    private static boolean compareInts(Condition condition, int a, int b) {
        return switch (condition) {
            case BELOW, BELOW_EQUAL, ABOVE, ABOVE_EQUAL ->
                    ordered(condition, Integer.compareUnsigned(a, b));
            default -> ordered(condition, Integer.compare(a, b));
        };
    }

    private static boolean compareLongs(Condition condition, long a, long b) {
        return switch (condition) {
            case BELOW, BELOW_EQUAL, ABOVE, ABOVE_EQUAL ->
                    ordered(condition, Long.compareUnsigned(a, b));
            default -> ordered(condition, Long.compare(a, b));
        };
    }

    private static boolean ordered(Condition condition, int sign) {
        return switch (condition) {
            case EQ -> sign == 0;
            case NE -> sign != 0;
            case LT, BELOW -> sign < 0;
            case LE, BELOW_EQUAL -> sign <= 0;
            case GT, ABOVE -> sign > 0;
            case GE, ABOVE_EQUAL -> sign >= 0;
            default -> throw new IllegalArgumentException(condition + " does not compare integers");
        };
    }

    private static boolean compareDoubles(Condition condition, double a, double b) {
        boolean unordered = Double.isNaN(a) || Double.isNaN(b);
        return switch (condition) {
            case FEQ -> a == b;
            case FNE -> a != b;
            case FLT -> a < b;
            case FLE -> a <= b;
            case FGT -> a > b;
            case FGE -> a >= b;
            case FLT_UNORDERED -> unordered || a < b;
            case FLE_UNORDERED -> unordered || a <= b;
            case FGT_UNORDERED -> unordered || a > b;
            case FGE_UNORDERED -> unordered || a >= b;
            default ->
                    throw new IllegalArgumentException(
                            condition + " does not compare floating-point numbers");
        };
    }

    private static Optional<Constant> unary(Opcode opcode, Object a) {
        return switch (opcode) {
            case NEG ->
                    switch (a) {
                        case Integer x -> Optional.of(Constant.ofInt(-x));
                        case Long x -> Optional.of(Constant.ofLong(-x));
                        case Float x -> Optional.of(Constant.ofFloat(-x));
                        case Double x -> Optional.of(Constant.ofDouble(-x));
                        default -> Optional.empty();
                    };
            case I2B -> Optional.of(Constant.ofInt((byte) (int) (Integer) a));
            case I2C -> Optional.of(Constant.ofInt((char) (int) (Integer) a));
            case I2S -> Optional.of(Constant.ofInt((short) (int) (Integer) a));
            case I2L -> Optional.of(Constant.ofLong((Integer) a));
            case I2F -> Optional.of(Constant.ofFloat((Integer) a));
            case I2D -> Optional.of(Constant.ofDouble((Integer) a));
            case L2I -> Optional.of(Constant.ofInt((int) (long) (Long) a));
            case L2F -> Optional.of(Constant.ofFloat((Long) a));
            case L2D -> Optional.of(Constant.ofDouble((Long) a));
            case F2I -> Optional.of(Constant.ofInt((int) (float) (Float) a));
            case F2L -> Optional.of(Constant.ofLong((long) (float) (Float) a));
            case F2D -> Optional.of(Constant.ofDouble((Float) a));
            case D2I -> Optional.of(Constant.ofInt((int) (double) (Double) a));
            case D2L -> Optional.of(Constant.ofLong((long) (double) (Double) a));
            case D2F -> Optional.of(Constant.ofFloat((float) (double) (Double) a));
            case BOOL2I -> Optional.of(Constant.ofInt((Boolean) a ? 1 : 0));
            default -> Optional.empty();
        };
    }

    private static Optional<Constant> binary(Opcode opcode, int a, int b) {
        return switch (opcode) {
            case ADD -> Optional.of(Constant.ofInt(a + b));
            case SUB -> Optional.of(Constant.ofInt(a - b));
            case MUL -> Optional.of(Constant.ofInt(a * b));
            case DIV -> b == 0 ? Optional.empty() : Optional.of(Constant.ofInt(a / b));
            case REM -> b == 0 ? Optional.empty() : Optional.of(Constant.ofInt(a % b));
            case AND -> Optional.of(Constant.ofInt(a & b));
            case OR -> Optional.of(Constant.ofInt(a | b));
            case XOR -> Optional.of(Constant.ofInt(a ^ b));
            case SHL -> Optional.of(Constant.ofInt(a << b));
            case SHR -> Optional.of(Constant.ofInt(a >> b));
            case USHR -> Optional.of(Constant.ofInt(a >>> b));
            default -> Optional.empty();
        };
    }

    private static Optional<Constant> shift(Opcode opcode, long a, int b) {
        return switch (opcode) {
            case SHL -> Optional.of(Constant.ofLong(a << b));
            case SHR -> Optional.of(Constant.ofLong(a >> b));
            case USHR -> Optional.of(Constant.ofLong(a >>> b));
            default -> Optional.empty();
        };
    }

    private static Optional<Constant> binary(Opcode opcode, long a, long b) {
        return switch (opcode) {
            case ADD -> Optional.of(Constant.ofLong(a + b));
            case SUB -> Optional.of(Constant.ofLong(a - b));
            case MUL -> Optional.of(Constant.ofLong(a * b));
            case DIV -> b == 0 ? Optional.empty() : Optional.of(Constant.ofLong(a / b));
            case REM -> b == 0 ? Optional.empty() : Optional.of(Constant.ofLong(a % b));
            case AND -> Optional.of(Constant.ofLong(a & b));
            case OR -> Optional.of(Constant.ofLong(a | b));
            case XOR -> Optional.of(Constant.ofLong(a ^ b));
            case LCMP -> Optional.of(Constant.ofInt(Long.compare(a, b)));
            default -> Optional.empty();
        };
    }

    private static Optional<Constant> binary(Opcode opcode, float a, float b) {
        return switch (opcode) {
            case ADD -> Optional.of(Constant.ofFloat(a + b));
            case SUB -> Optional.of(Constant.ofFloat(a - b));
            case MUL -> Optional.of(Constant.ofFloat(a * b));
            case DIV -> Optional.of(Constant.ofFloat(a / b));
            case REM -> Optional.of(Constant.ofFloat(a % b));
            case FCMPL, FCMPG -> Optional.of(Constant.ofInt(threeWay(opcode, a, b)));
            default -> Optional.empty();
        };
    }

    private static Optional<Constant> binary(Opcode opcode, double a, double b) {
        return switch (opcode) {
            case ADD -> Optional.of(Constant.ofDouble(a + b));
            case SUB -> Optional.of(Constant.ofDouble(a - b));
            case MUL -> Optional.of(Constant.ofDouble(a * b));
            case DIV -> Optional.of(Constant.ofDouble(a / b));
            case REM -> Optional.of(Constant.ofDouble(a % b));
            case FCMPL, FCMPG -> Optional.of(Constant.ofInt(threeWay(opcode, a, b)));
            default -> Optional.empty();
        };
    }

    // JVMS 6.5.fcmp_op
    private static int threeWay(Opcode opcode, double a, double b) {
        if (a > b) {
            return 1;
        }
        if (a == b) {
            return 0;
        }
        return a < b || opcode == Opcode.FCMPL ? -1 : 1;
    }
}
