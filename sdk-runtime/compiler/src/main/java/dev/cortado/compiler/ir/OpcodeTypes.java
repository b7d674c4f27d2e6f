package dev.cortado.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operand, result and attribute types of each opcode. */
final class OpcodeTypes {
    private OpcodeTypes() {}

    /** What is wrong with an instruction's types; empty when nothing is. */
    static String mistake(Instruction instruction) {
        String attribute = attributeMistake(instruction);
        if (!attribute.isEmpty()) {
            return attribute;
        }
        Optional<List<Type>> expected = operands(instruction);
        List<Type> actual = instruction.operands().stream().map(Value::type).toList();
        if (expected.isPresent() && !expected.get().equals(actual)) {
            return "has operands " + actual + " instead of " + expected.get();
        }
        Optional<Type> result = result(instruction);
        if (result.isPresent() && result.get() != instruction.type()) {
            return "has result " + instruction.type() + " instead of " + result.get();
        }
        return "";
    }

    private static String attributeMistake(Instruction instruction) {
        Class<?> expected =
                switch (instruction.opcode()) {
                    case CMP -> Condition.class;
                    case NEW, NEWARRAY, MULTINEWARRAY, INSTANCEOF, CHECKCAST, CLASSINIT ->
                            TypeRef.class;
                    case GETFIELD, PUTFIELD, GETSTATIC, PUTSTATIC -> FieldRef.class;
                    case ARRAYLOAD, ARRAYSTORE -> Kind.class;
                    case INVOKESTATIC,
                            INVOKESPECIAL,
                            INVOKEVIRTUAL,
                            INVOKEINTERFACE,
                            CALL,
                            CALLNOUNWIND,
                            CALLINDIRECT ->
                            MethodRef.class;
                    case NULLCHECK -> FailureText.class;
                    case INTRINSIC -> String.class;
                    case LOAD, STORE -> MemoryAccess.class;
                    default -> Void.class;
                };
        boolean mayBeAbsent = instruction.opcode() == Opcode.NULLCHECK;
        boolean fits =
                expected == Void.class || mayBeAbsent && instruction.attribute().isEmpty()
                        ? instruction.attribute().isEmpty()
                        : instruction.attribute().filter(expected::isInstance).isPresent();
        return fits
                ? ""
                : "has attribute "
                        + instruction.attribute()
                        + " instead of a "
                        + expected.getSimpleName();
    }

    private static Optional<Type> result(Instruction i) {
        return switch (i.opcode()) {
            case ADD, SUB, MUL, DIV, REM, NEG, AND, OR, XOR, SHL, SHR, USHR ->
                    Optional.of(i.operand(0).type());
            case SELECT -> Optional.of(i.operand(1).type());
            case I2B, I2C, I2S, L2I, F2I, D2I, BOOL2I, LCMP, FCMPL, FCMPG, ARRAYLENGTH ->
                    Optional.of(Type.I32);
            case I2L, F2L, D2L -> Optional.of(Type.I64);
            case I2F, L2F, D2F -> Optional.of(Type.F32);
            case I2D, L2D, F2D -> Optional.of(Type.F64);
            case CMP, INSTANCEOF -> Optional.of(Type.I1);
            case NEW, NEWARRAY, MULTINEWARRAY, CHECKCAST, REFINE, CATCH, PTRADD ->
                    Optional.of(Type.REF);
            case GETFIELD, GETSTATIC -> Optional.of(i.fieldAttribute().kind().type());
            case ARRAYLOAD -> Optional.of(i.kindAttribute().type());
            case LOAD -> Optional.of(i.accessAttribute().kind().type());
            case PUTFIELD,
                    PUTSTATIC,
                    ARRAYSTORE,
                    STORE,
                    NULLCHECK,
                    BOUNDSCHECK,
                    STORECHECK,
                    ZEROCHECK,
                    CLASSINIT,
                    MONITORENTER,
                    MONITOREXIT,
                    STACKCHECK ->
                    Optional.of(Type.VOID);
            case INVOKESTATIC, INVOKESPECIAL, INVOKEVIRTUAL, INVOKEINTERFACE ->
                    Optional.of(i.methodAttribute().returnKind().type());
            case INTRINSIC, CALL, CALLNOUNWIND, CALLINDIRECT -> Optional.empty();
        };
    }

    private static Optional<List<Type>> operands(Instruction i) {
        return switch (i.opcode()) {
            case ADD, SUB, MUL, DIV, REM, AND, OR, XOR, CMP, FCMPL, FCMPG -> twice(i);
            case NEG -> Optional.of(List.of(i.type()));
            case SHL, SHR, USHR -> Optional.of(List.of(i.type(), Type.I32));
            case LCMP -> Optional.of(List.of(Type.I64, Type.I64));
            case I2B, I2C, I2S, I2L, I2F, I2D -> Optional.of(List.of(Type.I32));
            case L2I, L2F, L2D -> Optional.of(List.of(Type.I64));
            case F2I, F2L, F2D -> Optional.of(List.of(Type.F32));
            case D2I, D2L, D2F -> Optional.of(List.of(Type.F64));
            case BOOL2I -> Optional.of(List.of(Type.I1));
            case SELECT -> Optional.of(List.of(Type.I1, i.type(), i.type()));
            case NEW, GETSTATIC, CLASSINIT, CATCH, STACKCHECK -> Optional.of(List.of());
            case NEWARRAY -> Optional.of(List.of(Type.I32));
            case MULTINEWARRAY ->
                    i.operands().isEmpty()
                            ? Optional.of(List.of(Type.I32))
                            : Optional.of(i.operands().stream().map(o -> Type.I32).toList());
            case GETFIELD,
                    ARRAYLENGTH,
                    INSTANCEOF,
                    CHECKCAST,
                    REFINE,
                    NULLCHECK,
                    MONITORENTER,
                    MONITOREXIT ->
                    Optional.of(List.of(Type.REF));
            case PUTFIELD -> Optional.of(List.of(Type.REF, i.fieldAttribute().kind().type()));
            case PUTSTATIC -> Optional.of(List.of(i.fieldAttribute().kind().type()));
            case ARRAYLOAD -> Optional.of(List.of(Type.REF, Type.I32));
            case ARRAYSTORE -> Optional.of(List.of(Type.REF, Type.I32, i.kindAttribute().type()));
            case BOUNDSCHECK -> Optional.of(List.of(Type.I32, Type.I32));
            case STORECHECK -> Optional.of(List.of(Type.REF, Type.REF));
            case ZEROCHECK ->
                    Optional.of(List.of(i.operands().isEmpty() ? Type.I32 : i.operand(0).type()));
            case INVOKESTATIC -> Optional.of(parameters(i));
            case INVOKESPECIAL, INVOKEVIRTUAL, INVOKEINTERFACE -> {
                List<Type> types = parameters(i);
                types.addFirst(Type.REF);
                yield Optional.of(types);
            }
            case PTRADD -> Optional.of(List.of(Type.REF, Type.I32));
            case LOAD ->
                    Optional.of(
                            i.operands().size() == 1
                                    ? List.of(Type.REF)
                                    : List.of(Type.REF, Type.I32));
            case STORE -> {
                Type stored = i.accessAttribute().kind().type();
                yield Optional.of(
                        i.operands().size() == 2
                                ? List.of(Type.REF, stored)
                                : List.of(Type.REF, Type.I32, stored));
            }
            case INTRINSIC, CALL, CALLNOUNWIND, CALLINDIRECT -> Optional.empty();
        };
    }

    private static Optional<List<Type>> twice(Instruction i) {
        Type type = i.operands().isEmpty() ? i.type() : i.operand(0).type();
        return Optional.of(List.of(type, type));
    }

    private static List<Type> parameters(Instruction i) {
        List<Type> types = new ArrayList<>();
        i.methodAttribute().parameterDescriptors().forEach(d -> types.add(Kind.of(d).type()));
        return types;
    }
}
