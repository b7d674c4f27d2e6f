package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import java.util.List;
import java.util.Optional;

/**
 * Atomic updates of static fields: a load, an operation and a store with interrupts masked.
 *
 * <p>A static field has no object that Unsafe's methods could be given, and analyses want to see
 * the field.
 */
final class StaticVariableUpdates {
    private final FunctionBuilder builder;

    StaticVariableUpdates(FunctionBuilder builder) {
        this.builder = builder;
    }

    /**
     * Updates a field as a VarHandle's method of this verb does; its result, or empty when there is
     * no such method for the type of the field.
     */
    Optional<Value> update(String verb, FieldRef field, List<Value> operands) {
        boolean compares = verb.contains("ompareAnd");
        Optional<Opcode> operation = operation(verb, field.kind());
        boolean known =
                compares && operands.size() == 2
                        || operands.size() == 1 && (operation.isPresent() || isSet(verb));
        if (!known) {
            return Optional.empty();
        }
        Value mask = builder.emitWith(Opcode.INTRINSIC, Type.I32, "cpu.disableInterrupts");
        Value old = load(field);
        Value equal = old;
        Value stored = operands.getLast();
        if (compares) {
            equal = isSame(field.kind(), old, operands.getFirst());
            stored = builder.emit(Opcode.SELECT, old.type(), equal, stored, old);
            if (field.kind().isReference()) {
                stored.refine(type(field));
            }
        } else if (operation.isPresent()) {
            stored = builder.pure(operation.get(), old.type(), old, stored);
        }
        builder.emitWith(Opcode.PUTSTATIC, Type.VOID, field, stored);
        builder.emitWith(Opcode.INTRINSIC, Type.VOID, "cpu.restoreInterrupts", mask);
        boolean answers = compares && !verb.equals("compareAndExchange");
        return Optional.of(answers ? builder.pure(Opcode.BOOL2I, Type.I32, equal) : old);
    }

    private static boolean isSet(String verb) {
        return verb.equals("getAndSet");
    }

    /** Sums of floating point are left out: they take too long with interrupts masked. */
    private static Optional<Opcode> operation(String verb, Kind kind) {
        boolean integral =
                switch (kind) {
                    case REFERENCE, FLOAT, DOUBLE -> false;
                    default -> true;
                };
        if (!integral) {
            return Optional.empty();
        }
        return switch (verb) {
            case "getAndAdd" -> kind == Kind.BOOLEAN ? Optional.empty() : Optional.of(Opcode.ADD);
            case "getAndBitwiseOr" -> Optional.of(Opcode.OR);
            case "getAndBitwiseAnd" -> Optional.of(Opcode.AND);
            case "getAndBitwiseXor" -> Optional.of(Opcode.XOR);
            default -> Optional.empty();
        };
    }

    private Value load(FieldRef field) {
        Value value = builder.emitWith(Opcode.GETSTATIC, field.kind().type(), field);
        return field.kind().isReference() ? value.refine(type(field)) : value;
    }

    private static RefType type(FieldRef field) {
        return RefType.of(TypeRef.ofDescriptor(field.descriptor()));
    }

    /** Numbers of floating point are compared by their bits (VarHandle, "access modes"). */
    private Value isSame(Kind kind, Value old, Value expected) {
        Value left = bits(kind, old);
        Value right = bits(kind, expected);
        return builder.pure(Opcode.CMP, Type.I1, Optional.of(Condition.EQ), left, right);
    }

    private Value bits(Kind kind, Value value) {
        return switch (kind) {
            case FLOAT ->
                    builder.emitWith(Opcode.INTRINSIC, Type.I32, Intrinsics.FLOAT_TO_BITS, value);
            case DOUBLE ->
                    builder.emitWith(Opcode.INTRINSIC, Type.I64, Intrinsics.DOUBLE_TO_BITS, value);
            default -> value;
        };
    }
}
