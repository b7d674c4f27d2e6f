package dev.cortado.compiler.lower;

import dev.cortado.abi.InitializationRecordLayout;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.Map;
import java.util.Optional;

/** Lowers single instructions at a cursor. */
final class InstructionLowering {
    private final LoweringContext context;
    private final BlockCursor cursor;
    private final Map<Value, Value> replacements;
    private final TypeTestLowering typeTests;
    private final CallLowering calls;
    private final IntrinsicLowering intrinsics;

    InstructionLowering(
            LoweringContext context, BlockCursor cursor, Map<Value, Value> replacements) {
        this.context = context;
        this.cursor = cursor;
        this.replacements = replacements;
        this.typeTests = new TypeTestLowering(context, cursor);
        this.calls = new CallLowering(context, cursor);
        this.intrinsics = new IntrinsicLowering(context, cursor);
    }

    /** Lowers one instruction; false when control never gets past it. */
    boolean lower(Instruction i) {
        switch (i.opcode()) {
            case NEW -> replace(i, allocateObject(i));
            case NEWARRAY -> replace(i, allocateArray(i, i.typeAttribute(), i.operand(0)));
            case MULTINEWARRAY -> replace(i, allocateMultiArray(i));
            case GETFIELD -> replace(i, getField(i));
            case PUTFIELD -> putField(i);
            case GETSTATIC -> replace(i, getStatic(i));
            case PUTSTATIC -> putStatic(i);
            case ARRAYLENGTH ->
                    replace(
                            i,
                            cursor.load(
                                    Kind.INT,
                                    i.operand(0),
                                    ObjectLayout.ARRAY_LENGTH,
                                    Ordering.INVARIANT,
                                    "length",
                                    i.position()));
            case ARRAYLOAD -> replace(i, arrayLoad(i));
            case ARRAYSTORE -> arrayStore(i);
            case INSTANCEOF -> replace(i, typeTests.instanceOf(i));
            case CHECKCAST -> {
                typeTests.checkCast(i);
                // What the cast found out holds after it only: the operand keeps its own type.
                replacements.put(i, i.operand(0));
            }
            case STORECHECK -> typeTests.storeCheck(i);
            case NULLCHECK -> nullCheck(i);
            case BOUNDSCHECK -> {
                Value inside =
                        cursor.compare(Condition.BELOW, i.operand(0), i.operand(1), i.position());
                cursor.requireOrThrow(
                        inside,
                        RuntimeEntry.THROW_ARRAY_INDEX,
                        i.position(),
                        i.operand(0),
                        i.operand(1));
            }
            case ZEROCHECK -> zeroCheck(i);
            case CLASSINIT -> initializeClass(i);
            case DIV, REM -> replace(i, divide(i));
            case F2I -> replace(i, convert(i, RuntimeEntry.FLOAT_TO_INT));
            case F2L -> replace(i, convert(i, RuntimeEntry.FLOAT_TO_LONG));
            case D2I -> replace(i, convert(i, RuntimeEntry.DOUBLE_TO_INT));
            case D2L -> replace(i, convert(i, RuntimeEntry.DOUBLE_TO_LONG));
            case INVOKESTATIC -> replace(i, calls.direct(i));
            case INVOKESPECIAL, INVOKEVIRTUAL, INVOKEINTERFACE -> {
                Optional<Instruction> call =
                        i.opcode() == Opcode.INVOKESPECIAL ? calls.special(i) : calls.dispatched(i);
                if (call.isEmpty()) {
                    if (i.type() != Type.VOID) {
                        replacements.put(i, zero(i.type()));
                    }
                    return false;
                }
                replace(i, call.get());
            }
            case MONITORENTER -> enterMonitor(i);
            case MONITOREXIT -> {
                if (context.facts().tracksMonitors()) {
                    cursor.callRuntime(RuntimeEntry.MONITOR_EXIT, i, i.operand(0));
                }
            }
            case INTRINSIC -> {
                Value result = intrinsics.lower(i);
                if (result != i) {
                    replace(i, result);
                }
            }
            default -> cursor.append(i);
        }
        return true;
    }

    private void replace(Value old, Value now) {
        if (old.type() != Type.VOID && old != now) {
            if (now instanceof Instruction && old.type() == Type.REF) {
                now.refine(old.refType());
            }
            replacements.put(old, now);
        }
    }

    static Constant zero(Type type) {
        return switch (type) {
            case I1 -> Constant.ofBoolean(false);
            case I32 -> Constant.ofInt(0);
            case I64 -> Constant.ofLong(0);
            case F32 -> Constant.ofFloat(0);
            case F64 -> Constant.ofDouble(0);
            case REF -> Constant.nullReference();
            case VOID -> throw new IllegalArgumentException("void has no value");
        };
    }

    private Value allocateObject(Instruction i) {
        JavaClass type = context.world().resolve(i.typeAttribute());
        int size = (type.layout().sizeBytes() + ObjectLayout.GRANULE - 1) & -ObjectLayout.GRANULE;
        return cursor.callRuntime(
                RuntimeEntry.ALLOCATE_OBJECT,
                i,
                descriptor(i.typeAttribute()),
                Constant.ofInt(size));
    }

    private Value allocateArray(Instruction i, TypeRef type, Value length) {
        return cursor.callRuntime(RuntimeEntry.ALLOCATE_ARRAY, i, descriptor(type), length);
    }

    private Value allocateMultiArray(Instruction i) {
        TypeRef ints = new TypeRef("[I");
        Value dimensions = allocateArray(i, ints, Constant.ofInt(i.operands().size()));
        for (int d = 0; d < i.operands().size(); d++) {
            MemoryAccess element =
                    MemoryAccess.plain(
                            Kind.INT, ObjectLayout.ARRAY_ELEMENTS + 4 * d, elementAlias(Kind.INT));
            cursor.emitWith(
                    Opcode.STORE, Type.VOID, element, i.position(), dimensions, i.operand(d));
        }
        return cursor.callRuntime(
                RuntimeEntry.ALLOCATE_MULTI_ARRAY, i, descriptor(i.typeAttribute()), dimensions);
    }

    static Constant descriptor(TypeRef type) {
        return Constant.of(new Constant.Descriptor(type));
    }

    private MemoryAccess access(JavaField field, int offset) {
        return new MemoryAccess(
                field.kind(),
                offset,
                0,
                field.isVolatile() ? Ordering.VOLATILE : Ordering.PLAIN,
                "field " + field.ref());
    }

    private Value getField(Instruction i) {
        JavaField field = context.world().field(i.fieldAttribute());
        return cursor.emitWith(
                Opcode.LOAD, i.type(), access(field, field.offset()), i.position(), i.operand(0));
    }

    private void putField(Instruction i) {
        JavaField field = context.world().field(i.fieldAttribute());
        if (!context.program().readFields().contains(field.ref()) && !field.isTracedReference()) {
            return;
        }
        cursor.emitWith(
                Opcode.STORE,
                Type.VOID,
                access(field, field.offset()),
                i.position(),
                i.operand(0),
                i.operand(1));
    }

    private Value getStatic(Instruction i) {
        JavaField field = context.world().field(i.fieldAttribute());
        if (!context.program().isWritten(field)) {
            return context.statics().initialValue(field.ref()).orElseGet(() -> zero(i.type()));
        }
        return cursor.emitWith(
                Opcode.LOAD, i.type(), access(field, 0), i.position(), staticAddress(field));
    }

    private void putStatic(Instruction i) {
        JavaField field = context.world().field(i.fieldAttribute());
        if (!context.program().readFields().contains(field.ref())) {
            return;
        }
        cursor.emitWith(
                Opcode.STORE,
                Type.VOID,
                access(field, 0),
                i.position(),
                staticAddress(field),
                i.operand(0));
    }

    private static Constant staticAddress(JavaField field) {
        return Constant.of(new Constant.Symbol(field.ref().toString()));
    }

    private static String elementAlias(Kind kind) {
        return "element " + (kind == Kind.BOOLEAN ? Kind.BYTE : kind).descriptor();
    }

    private static MemoryAccess element(Kind kind) {
        return new MemoryAccess(
                kind,
                ObjectLayout.ARRAY_ELEMENTS,
                kind.shift(),
                Ordering.PLAIN,
                elementAlias(kind));
    }

    private Value arrayLoad(Instruction i) {
        return cursor.emitWith(
                Opcode.LOAD,
                i.type(),
                element(i.kindAttribute()),
                i.position(),
                i.operand(0),
                i.operand(1));
    }

    private void arrayStore(Instruction i) {
        cursor.emitWith(
                Opcode.STORE,
                Type.VOID,
                element(i.kindAttribute()),
                i.position(),
                i.operand(0),
                i.operand(1),
                i.operand(2));
    }

    private void enterMonitor(Instruction i) {
        if (context.facts().tracksMonitors()) {
            cursor.callRuntime(RuntimeEntry.MONITOR_ENTER, i, i.operand(0));
        } else if (context.facts().nullPointers()) {
            nullCheck(i);
        }
    }

    private void nullCheck(Instruction i) {
        if (i.operand(0).refType().nonNull() || isUnwrittenObject(i.operand(0))) {
            return;
        }
        Value present =
                cursor.compare(
                        Condition.NE, i.operand(0), BlockCursor.nullReference(), i.position());
        Optional<String> text = i.opcode() == Opcode.NULLCHECK ? i.failureText() : Optional.empty();
        if (text.isPresent()) {
            cursor.requireOrThrow(
                    present,
                    RuntimeEntry.THROW_DESCRIBED_NULL_POINTER,
                    i.position(),
                    Constant.of(new Constant.Text(text.get())));
        } else {
            cursor.requireOrThrow(present, RuntimeEntry.THROW_NULL_POINTER, i.position());
        }
    }

    /** Whether a value is read from a static field that holds an object and is never written. */
    private boolean isUnwrittenObject(Value value) {
        if (!(value instanceof Instruction read) || read.opcode() != Opcode.GETSTATIC) {
            return false;
        }
        JavaField field = context.world().field(read.fieldAttribute());
        return !context.program().isWritten(field)
                && context.statics()
                        .initialValue(field.ref())
                        .filter(constant -> !constant.isNull())
                        .isPresent();
    }

    private void zeroCheck(Instruction i) {
        Value zero = zero(i.operand(0).type());
        Value nonZero = cursor.compare(Condition.NE, i.operand(0), zero, i.position());
        cursor.requireOrThrow(nonZero, RuntimeEntry.THROW_DIVISION_BY_ZERO, i.position());
    }

    private void initializeClass(Instruction i) {
        JavaClass type = context.world().resolve(i.typeAttribute());
        if (!context.program().runtimeInitialized().contains(type)) {
            return;
        }
        Constant initialization = Constant.of(new Constant.InitializationRecord(i.typeAttribute()));
        Instruction state =
                cursor.load(
                        Kind.INT,
                        initialization,
                        0,
                        Ordering.VOLATILE,
                        "initialization",
                        i.position());
        Instruction done =
                cursor.compare(
                        Condition.EQ,
                        state,
                        Constant.ofInt(InitializationRecordLayout.STATE_DONE),
                        i.position());
        Block slow = cursor.newBlock();
        Block next = cursor.newBlock();
        cursor.branch(done, next, slow, slow, i.position());
        cursor.callRuntime(RuntimeEntry.INITIALIZE_CLASS, i, initialization);
        cursor.goTo(next, i.position());
    }

    private Value divide(Instruction i) {
        boolean remainder = i.opcode() == Opcode.REM;
        return switch (i.type()) {
            case F32, F64 -> {
                if (!remainder) {
                    yield cursor.append(i);
                }
                yield cursor.callRuntime(
                        i.type() == Type.F32
                                ? RuntimeEntry.FLOAT_REMAINDER
                                : RuntimeEntry.DOUBLE_REMAINDER,
                        i,
                        i.operand(0),
                        i.operand(1));
            }
            case I32 -> {
                if (context.target().hasIntegerDivision() || i.operand(1) instanceof Constant) {
                    yield cursor.append(i);
                }
                yield cursor.callRuntime(
                        remainder ? RuntimeEntry.INT_REMAINDER : RuntimeEntry.INT_DIVIDE,
                        i,
                        i.operand(0),
                        i.operand(1));
            }
            default -> {
                if (i.operand(1) instanceof Constant c
                        && c.payload() instanceof Long divisor
                        && divisor > 0
                        && Long.bitCount(divisor) == 1) {
                    yield cursor.append(i);
                }
                yield cursor.callRuntime(
                        remainder ? RuntimeEntry.LONG_REMAINDER : RuntimeEntry.LONG_DIVIDE,
                        i,
                        i.operand(0),
                        i.operand(1));
            }
        };
    }

    private Value convert(Instruction i, RuntimeEntry entry) {
        if (i.opcode() == Opcode.F2I && context.target().hasFloat()) {
            return cursor.append(i);
        }
        return cursor.callRuntime(entry, i, i.operand(0));
    }
}
