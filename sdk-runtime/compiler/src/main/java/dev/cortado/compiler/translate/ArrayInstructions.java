package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.util.List;
import java.util.Optional;

/** Arrays: creation, loads and stores. */
final class ArrayInstructions {
    private final BodyTranslation body;
    private final Checks checks;
    private final Translation translation;
    private final FunctionBuilder builder;

    ArrayInstructions(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
        this.translation = body.translation();
        this.builder = translation.builder();
    }

    void create(NewPrimitiveArrayInstruction array) {
        create(new TypeRef("[" + kind(array.typeKind()).descriptor()));
    }

    void create(NewReferenceArrayInstruction array) {
        TypeRef component = new TypeRef(array.componentType().asInternalName());
        create(new TypeRef("[" + component.descriptor()));
    }

    private void create(TypeRef type) {
        Value length = body.state().pop();
        Value array = builder.emitWith(Opcode.NEWARRAY, Type.REF, type, length);
        body.state().push(array.refine(new RefType(type, true, true)));
    }

    void create(NewMultiArrayInstruction array) {
        TypeRef type = new TypeRef(array.arrayType().asInternalName());
        List<Value> dimensions = body.state().pop(array.dimensions());
        Value created = builder.emit(Opcode.MULTINEWARRAY, Type.REF, Optional.of(type), dimensions);
        body.state().push(created.refine(new RefType(type, true, true)));
    }

    void load(ArrayLoadInstruction load) {
        FrameState state = body.state();
        Value index = state.pop();
        Value array = checks.nonNull(state.pop());
        checks.inBounds(array, index);
        Kind kind = elementKind(load.typeKind(), array);
        Optional<Value> constant = constantElement(array, index, kind);
        if (constant.isPresent()) {
            state.push(constant.get());
            return;
        }
        Value element = builder.emitWith(Opcode.ARRAYLOAD, kind.type(), kind, array, index);
        if (kind.isReference() && checks.known(array).type().isArray()) {
            element.refine(
                    RefType.of(
                            TypeRef.ofDescriptor(checks.known(array).type().name().substring(1))));
        }
        state.push(element);
    }

    private Optional<Value> constantElement(Value array, Value index, Kind kind) {
        if (array instanceof Constant a
                && a.payload() instanceof ImageObjectHandle object
                && index instanceof Constant i) {
            return translation
                    .buildTime()
                    .constantElement(object, (Integer) i.payload())
                    .map(answer -> Translation.constant(answer, kind));
        }
        return Optional.empty();
    }

    void store(ArrayStoreInstruction store) {
        FrameState state = body.state();
        Value value = state.pop();
        Value index = state.pop();
        Value array = checks.nonNull(state.pop());
        checks.inBounds(array, index);
        Kind kind = elementKind(store.typeKind(), array);
        if (kind.isReference()) {
            checks.storable(array, value);
        }
        Value stored =
                kind == Kind.BOOLEAN ? ArithmeticInstructions.lowestBit(builder, value) : value;
        builder.emitWith(Opcode.ARRAYSTORE, Type.VOID, kind, array, index, stored);
    }

    /** The element kind; baload and bastore serve boolean[] too (JVMS 6.5.bastore). */
    private Kind elementKind(TypeKind kind, Value array) {
        boolean booleans = kind == TypeKind.BYTE && checks.known(array).type().name().equals("[Z");
        return booleans ? Kind.BOOLEAN : kind(kind);
    }

    private static Kind kind(TypeKind kind) {
        return kind == TypeKind.REFERENCE
                ? Kind.REFERENCE
                : Kind.of(kind.upperBound().descriptorString());
    }
}
