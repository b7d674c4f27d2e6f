package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.OperatorInstruction;

/** Arithmetic, comparison to an int, and conversion. */
final class ArithmeticInstructions {
    private final BodyTranslation body;
    private final Checks checks;

    ArithmeticInstructions(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
    }

    void operator(OperatorInstruction operator) {
        switch (operator.opcode()) {
            case ARRAYLENGTH -> {
                Value array = checks.nonNull(body.state().pop());
                body.state().push(checks.length(array));
            }
            case INEG, LNEG, FNEG, DNEG -> {
                Value operand = body.state().pop();
                body.state()
                        .push(
                                body.translation()
                                        .builder()
                                        .pure(Opcode.NEG, operand.type(), operand));
            }
            default -> binary(operator);
        }
    }

    private void binary(OperatorInstruction operator) {
        FrameState state = body.state();
        Value right = state.pop();
        Value left = state.pop();
        Opcode opcode = opcode(operator.opcode());
        if ((opcode == Opcode.DIV || opcode == Opcode.REM) && isInteger(left)) {
            checks.nonZero(right);
        }
        boolean compares =
                opcode == Opcode.LCMP || opcode == Opcode.FCMPL || opcode == Opcode.FCMPG;
        state.push(
                body.translation()
                        .builder()
                        .pure(opcode, compares ? Type.I32 : left.type(), left, right));
    }

    private static boolean isInteger(Value value) {
        return value.type() == Type.I32 || value.type() == Type.I64;
    }

    private static Opcode opcode(java.lang.classfile.Opcode bytecode) {
        return switch (bytecode) {
            case IADD, LADD, FADD, DADD -> Opcode.ADD;
            case ISUB, LSUB, FSUB, DSUB -> Opcode.SUB;
            case IMUL, LMUL, FMUL, DMUL -> Opcode.MUL;
            case IDIV, LDIV, FDIV, DDIV -> Opcode.DIV;
            case IREM, LREM, FREM, DREM -> Opcode.REM;
            case IAND, LAND -> Opcode.AND;
            case IOR, LOR -> Opcode.OR;
            case IXOR, LXOR -> Opcode.XOR;
            case ISHL, LSHL -> Opcode.SHL;
            case ISHR, LSHR -> Opcode.SHR;
            case IUSHR, LUSHR -> Opcode.USHR;
            case LCMP -> Opcode.LCMP;
            case FCMPL, DCMPL -> Opcode.FCMPL;
            case FCMPG, DCMPG -> Opcode.FCMPG;
            default -> throw new IllegalStateException("no operator: " + bytecode);
        };
    }

    void convert(ConvertInstruction convert) {
        Value operand = body.state().pop();
        FunctionBuilder builder = body.translation().builder();
        TypeKind from = convert.fromType();
        body.state()
                .push(
                        switch (convert.toType()) {
                            case BYTE -> builder.pure(Opcode.I2B, Type.I32, operand);
                            case CHAR -> builder.pure(Opcode.I2C, Type.I32, operand);
                            case SHORT -> builder.pure(Opcode.I2S, Type.I32, operand);
                            case INT ->
                                    builder.pure(
                                            pick(from, Opcode.L2I, Opcode.F2I, Opcode.D2I),
                                            Type.I32,
                                            operand);
                            case LONG ->
                                    builder.pure(
                                            pick(from, Opcode.I2L, Opcode.F2L, Opcode.D2L),
                                            Type.I64,
                                            operand);
                            case FLOAT ->
                                    builder.pure(
                                            from == TypeKind.DOUBLE
                                                    ? Opcode.D2F
                                                    : from == TypeKind.LONG
                                                            ? Opcode.L2F
                                                            : Opcode.I2F,
                                            Type.F32,
                                            operand);
                            case DOUBLE ->
                                    builder.pure(
                                            from == TypeKind.FLOAT
                                                    ? Opcode.F2D
                                                    : from == TypeKind.LONG
                                                            ? Opcode.L2D
                                                            : Opcode.I2D,
                                            Type.F64,
                                            operand);
                            default ->
                                    throw new IllegalStateException(
                                            "no conversion to " + convert.toType());
                        });
    }

    private static Opcode pick(TypeKind from, Opcode integer, Opcode single, Opcode twice) {
        return switch (from) {
            case FLOAT -> single;
            case DOUBLE -> twice;
            default -> integer;
        };
    }

    /** A value as a boolean is stored: its lowest bit (JVMS 6.5.putfield, 6.5.bastore). */
    static Value lowestBit(FunctionBuilder builder, Value value) {
        return Booleans.isZeroOrOne(value)
                ? value
                : builder.pure(Opcode.AND, Type.I32, value, Constant.ofInt(1));
    }
}
