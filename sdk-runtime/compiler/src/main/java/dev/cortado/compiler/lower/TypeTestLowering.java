package dev.cortado.compiler.lower;

import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.RuntimeEntry;
import dev.cortado.compiler.ir.Block;
import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MemoryAccess.Ordering;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.Phi;
import dev.cortado.compiler.ir.Position;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;

/** Lowers INSTANCEOF, CHECKCAST and STORECHECK to loads and compares of descriptor words. */
final class TypeTestLowering {
    private final LoweringContext context;
    private final BlockCursor cursor;

    TypeTestLowering(LoweringContext context, BlockCursor cursor) {
        this.context = context;
        this.cursor = cursor;
    }

    private TypeTest test(Value object, JavaClass type) {
        RefType known = object.refType();
        JavaClass declared = context.world().resolve(known.type());
        boolean isFact =
                !declared.isInterface() && !(declared.isArray() && elementIsInterface(declared));
        if (isFact && declared.isSubtypeOf(type)) {
            return new TypeTest.Always();
        }
        return context.numbering().test(type);
    }

    private static boolean elementIsInterface(JavaClass array) {
        JavaClass element = array;
        while (element.isArray()) {
            element = element.componentType().orElseThrow();
        }
        return element.isInterface();
    }

    Value instanceOf(Instruction i) {
        Position at = i.position();
        Value object = i.operand(0);
        TypeTest test = test(object, context.world().resolve(i.typeAttribute()));
        if (test instanceof TypeTest.Never) {
            return Constant.ofBoolean(false);
        }
        if (object.refType().nonNull()) {
            return passes(object, test, at);
        }
        Value present = cursor.compare(Condition.NE, object, BlockCursor.nullReference(), at);
        if (test instanceof TypeTest.Always) {
            return present;
        }
        Block isNull = cursor.current();
        Block testing = cursor.newBlock();
        Block join = cursor.newBlock();
        cursor.branch(present, testing, join, testing, at);
        Value result = passes(object, test, at);
        Block tested = cursor.current();
        cursor.goTo(join, at);
        Phi phi = new Phi(Type.I1);
        phi.add(isNull, Constant.ofBoolean(false));
        phi.add(tested, result);
        join.phis().add(phi);
        return phi;
    }

    void checkCast(Instruction i) {
        Position at = i.position();
        Value object = i.operand(0);
        JavaClass type = context.world().resolve(i.typeAttribute());
        TypeTest test = test(object, type);
        if (test instanceof TypeTest.Always) {
            return;
        }
        Block next = cursor.newBlock();
        if (!object.refType().nonNull()) {
            Block testing = cursor.newBlock();
            Value absent = cursor.compare(Condition.EQ, object, BlockCursor.nullReference(), at);
            cursor.branch(absent, next, testing, testing, at);
        }
        Value passes =
                test instanceof TypeTest.Never
                        ? Constant.ofBoolean(false)
                        : passes(object, test, at);
        cursor.requireOrThrow(
                passes,
                RuntimeEntry.THROW_CLASS_CAST,
                at,
                object,
                context.mirrors().mirrorOrNull(type));
        cursor.goTo(next, at);
    }

    void storeCheck(Instruction i) {
        Position at = i.position();
        Value array = i.operand(0);
        Value value = i.operand(1);
        if (value instanceof Constant constant && constant.isNull()
                || isAlwaysStorable(array, value)) {
            return;
        }
        Block next = cursor.newBlock();
        Value descriptor = descriptor(array, at);
        Value element =
                cursor.load(
                        Kind.REFERENCE,
                        descriptor,
                        ClassDescriptorLayout.ELEMENT_DESCRIPTOR,
                        Ordering.INVARIANT,
                        "descriptor",
                        at);
        Value any =
                cursor.compare(
                        Condition.EQ, element, InstructionLowering.descriptor(TypeRef.OBJECT), at);
        Block slow = cursor.newBlock();
        cursor.branch(any, next, slow, slow, at);
        if (!value.refType().nonNull()) {
            Block present = cursor.newBlock();
            Value absent = cursor.compare(Condition.EQ, value, BlockCursor.nullReference(), at);
            cursor.branch(absent, next, present, present, at);
        }
        cursor.callRuntime(RuntimeEntry.CHECK_ARRAY_STORE, i, array, value);
        cursor.goTo(next, at);
    }

    /** Whether every array that the variable can hold takes every object that the value can be. */
    private boolean isAlwaysStorable(Value array, Value value) {
        JavaClass arrayType = context.world().resolve(array.refType().type());
        JavaClass valueType = context.world().resolve(value.refType().type());
        if (!arrayType.isArray() || valueType.isInterface()) {
            return false;
        }
        return context.program().instantiated().stream()
                .filter(c -> c.isArray() && c.isSubtypeOf(arrayType))
                .allMatch(c -> valueType.isSubtypeOf(c.componentType().orElseThrow()));
    }

    private Value descriptor(Value object, Position at) {
        return cursor.load(
                Kind.REFERENCE, object, ObjectLayout.HEADER, Ordering.INVARIANT, "header", at);
    }

    private Value passes(Value object, TypeTest test, Position at) {
        return switch (test) {
            case TypeTest.Never never -> Constant.ofBoolean(false);
            case TypeTest.Always always -> Constant.ofBoolean(true);
            case TypeTest.Exact exact ->
                    cursor.compare(
                            Condition.EQ,
                            descriptor(object, at),
                            InstructionLowering.descriptor(exact.type().ref()),
                            at);
            case TypeTest.Range range -> {
                Value id =
                        cursor.load(
                                Kind.CHAR,
                                descriptor(object, at),
                                ClassDescriptorLayout.TYPE_ID,
                                Ordering.INVARIANT,
                                "descriptor",
                                at);
                Value relative =
                        range.first() == 0
                                ? id
                                : cursor.emit(
                                        Opcode.SUB,
                                        Type.I32,
                                        at,
                                        id,
                                        Constant.ofInt(range.first()));
                yield cursor.compare(
                        Condition.BELOW_EQUAL,
                        relative,
                        Constant.ofInt(range.last() - range.first()),
                        at);
            }
            case TypeTest.Bit bit -> {
                Value word =
                        cursor.load(
                                Kind.INT,
                                descriptor(object, at),
                                ClassDescriptorLayout.TEST_BITS + bit.index() / 32 * 4,
                                Ordering.INVARIANT,
                                "descriptor",
                                at);
                Value masked =
                        cursor.emit(
                                Opcode.AND,
                                Type.I32,
                                at,
                                word,
                                Constant.ofInt(1 << (bit.index() % 32)));
                yield cursor.compare(Condition.NE, masked, Constant.ofInt(0), at);
            }
        };
    }
}
