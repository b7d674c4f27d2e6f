package dev.cortado.compiler.lower;

import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.Value;

/**
 * Lowers the intrinsics that are memory accesses or runtime calls; the others stay for the emitter.
 */
final class IntrinsicLowering {
    private final LoweringContext context;
    private final BlockCursor cursor;

    IntrinsicLowering(LoweringContext context, BlockCursor cursor) {
        this.context = context;
        this.cursor = cursor;
    }

    /** The value that replaces the intrinsic; the instruction itself when it was kept. */
    Value lower(Instruction i) {
        Position at = i.position();
        String name = i.nameAttribute();
        if (name.startsWith("unsafe.")) {
            return unsafe(
                    i,
                    name.substring(0, name.lastIndexOf('.') + 1),
                    Kind.valueOf(name.substring(name.lastIndexOf('.') + 1)));
        }
        return switch (name) {
            case Intrinsics.GET_CLASS ->
                    cursor.load(
                            Kind.REFERENCE,
                            descriptor(i.operand(0), at),
                            ClassDescriptorLayout.CLASS_MIRROR,
                            Ordering.INVARIANT,
                            "descriptor",
                            at);
            case Intrinsics.DESCRIPTOR -> descriptor(i.operand(0), at);
            case Intrinsics.ARRAY_COPY -> copyArray(RuntimeEntry.ARRAY_COPY, i);
            case Intrinsics.ARRAY_COPY_BYTES -> copyArray(RuntimeEntry.ARRAY_COPY_BYTES, i);
            case Intrinsics.ARRAY_COPY_WORDS -> copyArray(RuntimeEntry.ARRAY_COPY_WORDS, i);
            case Intrinsics.CLONE -> cursor.callRuntime(RuntimeEntry.CLONE, i, i.operand(0));
            case Intrinsics.SQRT -> squareRoot(i);
            case "image.testBitWords" -> Constant.ofInt(context.numbering().testBitWords());
            case Intrinsics.UNWINDS -> Constant.ofInt(context.facts().unwinds() ? 1 : 0);
            case Intrinsics.STACK_OVERFLOW_THROWER ->
                    context.facts()
                            .stackOverflowThrower()
                            .map(m -> Constant.of(new Constant.Code(m)))
                            .orElse(Constant.nullReference());
            case Intrinsics.HANDLERS -> Constant.ofInt(context.facts().handlers() ? 1 : 0);
            default -> i.mayThrow() ? cursor.appendThrowing(i) : cursor.append(i);
        };
    }

    private Value copyArray(RuntimeEntry entry, Instruction i) {
        return cursor.callRuntime(entry, i, i.operands().toArray(Value[]::new));
    }

    private Value squareRoot(Instruction i) {
        if (i.type() == Type.F64) {
            return cursor.callRuntime(RuntimeEntry.DOUBLE_SQRT, i, i.operand(0));
        }
        return context.target().hasFloat()
                ? cursor.append(i)
                : cursor.callRuntime(RuntimeEntry.FLOAT_SQRT, i, i.operand(0));
    }

    private static MemoryAccess raw(Kind kind) {
        return new MemoryAccess(kind, 0, 0, Ordering.VOLATILE, "");
    }

    private Value offset(Value offset, Position at) {
        return offset.type() == Type.I64 ? cursor.emit(Opcode.L2I, Type.I32, at, offset) : offset;
    }

    private Value descriptor(Value object, Position at) {
        return cursor.load(
                Kind.REFERENCE, object, ObjectLayout.HEADER, Ordering.INVARIANT, "header", at);
    }

    private Value unsafe(Instruction i, String operation, Kind kind) {
        Position at = i.position();
        return switch (operation) {
            case Intrinsics.UNSAFE_GET, Intrinsics.UNSAFE_GET_VOLATILE ->
                    cursor.emitWith(
                            Opcode.LOAD,
                            i.type(),
                            raw(kind),
                            at,
                            i.operand(0),
                            offset(i.operand(1), at));
            case Intrinsics.UNSAFE_PUT, Intrinsics.UNSAFE_PUT_VOLATILE ->
                    cursor.emitWith(
                            Opcode.STORE,
                            Type.VOID,
                            raw(kind),
                            at,
                            i.operand(0),
                            offset(i.operand(1), at),
                            i.operand(2));
            case Intrinsics.UNSAFE_COMPARE_AND_SET ->
                    atomic(
                            i,
                            switch (kind) {
                                case INT -> RuntimeEntry.COMPARE_AND_SET_INT;
                                case LONG -> RuntimeEntry.COMPARE_AND_SET_LONG;
                                case REFERENCE -> RuntimeEntry.COMPARE_AND_SET_REFERENCE;
                                default ->
                                        throw new IllegalArgumentException(
                                                "compareAndSet of " + kind);
                            });
            case Intrinsics.UNSAFE_COMPARE_AND_EXCHANGE ->
                    atomic(
                            i,
                            switch (kind) {
                                case INT -> RuntimeEntry.COMPARE_AND_EXCHANGE_INT;
                                case LONG -> RuntimeEntry.COMPARE_AND_EXCHANGE_LONG;
                                case REFERENCE -> RuntimeEntry.COMPARE_AND_EXCHANGE_REFERENCE;
                                default ->
                                        throw new IllegalArgumentException(
                                                "compareAndExchange of " + kind);
                            });
            default -> throw new IllegalArgumentException("unknown intrinsic " + i.nameAttribute());
        };
    }

    private Value atomic(Instruction i, RuntimeEntry entry) {
        Position at = i.position();
        Value address =
                cursor.emit(Opcode.PTRADD, Type.REF, at, i.operand(0), offset(i.operand(1), at));
        return cursor.callRuntime(entry, i, address, i.operand(2), i.operand(3));
    }
}
