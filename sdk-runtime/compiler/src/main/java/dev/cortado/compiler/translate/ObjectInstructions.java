package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Condition;
import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FieldRef;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import dev.cortado.compiler.world.NeverNullFields;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.Optional;

/** Objects: creation, fields, type checks, monitors. */
final class ObjectInstructions {
    private final BodyTranslation body;
    private final Checks checks;
    private final Translation translation;
    private final FunctionBuilder builder;

    ObjectInstructions(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
        this.translation = body.translation();
        this.builder = translation.builder();
    }

    void create(NewObjectInstruction create) {
        JavaClass type = translation.world().resolve(create.className().asInternalName());
        checks.initialized(type);
        Value object = builder.emitWith(Opcode.NEW, Type.REF, type.ref());
        body.state().push(object.refine(new RefType(type.ref(), true, true)));
    }

    void field(FieldInstruction instruction) {
        JavaField field =
                translation
                        .world()
                        .field(
                                new FieldRef(
                                        instruction.owner().asInternalName(),
                                        instruction.name().stringValue(),
                                        instruction.type().stringValue()));
        FrameState state = body.state();
        switch (instruction.opcode()) {
            case GETSTATIC -> state.push(loadStatic(field));
            case PUTSTATIC -> {
                Value value = stored(field.kind(), state.pop());
                checks.initialized(field.owner());
                builder.emitWith(Opcode.PUTSTATIC, Type.VOID, field.ref(), value);
            }
            case GETFIELD -> state.push(load(state.pop(), field));
            case PUTFIELD -> {
                Value value = stored(field.kind(), state.pop());
                Value object = checks.nonNull(state.pop());
                builder.emitWith(Opcode.PUTFIELD, Type.VOID, field.ref(), object, value);
            }
            default ->
                    throw new IllegalStateException(
                            "no field instruction: " + instruction.opcode());
        }
    }

    private Value loadStatic(JavaField field) {
        Optional<Object> constant = translation.buildTime().constantStatic(field);
        if (constant.isPresent()) {
            return Translation.constant(constant.get(), field.kind());
        }
        if (field.name().equals("$assertionsDisabled") && field.isFinal()) {
            return Constant.ofInt(1);
        }
        checks.initialized(field.owner());
        return typed(builder.emitWith(Opcode.GETSTATIC, field.kind().type(), field.ref()), field);
    }

    private Value load(Value object, JavaField field) {
        if (object instanceof Constant constant
                && constant.payload() instanceof ImageObjectHandle handle) {
            Optional<Object> known = translation.buildTime().constantField(handle, field);
            if (known.isPresent()) {
                return Translation.constant(known.get(), field.kind());
            }
        }
        checks.nonNull(object);
        Value value =
                typed(
                        builder.emitWith(Opcode.GETFIELD, field.kind().type(), field.ref(), object),
                        field);
        return NeverNullFields.contains(field.ref())
                ? value.refine(value.refType().asNonNull())
                : value;
    }

    private static Value typed(Value value, JavaField field) {
        return field.kind().isReference()
                ? value.refine(RefType.of(TypeRef.ofDescriptor(field.descriptor())))
                : value;
    }

    private Value stored(Kind kind, Value value) {
        return kind == Kind.BOOLEAN ? ArithmeticInstructions.lowestBit(builder, value) : value;
    }

    void typeCheck(TypeCheckInstruction instruction) {
        TypeRef type = new TypeRef(instruction.type().asInternalName());
        Value object = body.state().pop();
        switch (instruction.opcode()) {
            case INSTANCEOF ->
                    body.state()
                            .push(builder.pure(Opcode.BOOL2I, Type.I32, instanceOf(object, type)));
            case CHECKCAST -> body.state().push(cast(object, type));
            default -> throw new IllegalStateException("no type check: " + instruction.opcode());
        }
    }

    /** Whether a reference is a non-null instance of a type, as I1. */
    Value instanceOf(Value object, TypeRef type) {
        if (object instanceof Constant constant && constant.isNull()) {
            return Constant.ofBoolean(false);
        }
        Optional<Boolean> known = checks.isInstance(object, type);
        if (known.isEmpty()) {
            return builder.emitWith(Opcode.INSTANCEOF, Type.I1, type, object);
        }
        if (!known.get()) {
            return Constant.ofBoolean(false);
        }
        return checks.isNonNull(object)
                ? Constant.ofBoolean(true)
                : builder.pure(
                        Opcode.CMP,
                        Type.I1,
                        Optional.of(Condition.NE),
                        object,
                        Constant.nullReference());
    }

    /** The reference after a cast. */
    Value cast(Value object, TypeRef type) {
        boolean isNull = object instanceof Constant constant && constant.isNull();
        if (isNull || checks.isInstance(object, type).orElse(false)) {
            return object;
        }
        RefType known = new RefType(type, false, checks.isNonNull(object));
        if (body.isUnchecked()) {
            body.state().setFacts(body.state().facts().with(object, known));
            return object;
        }
        Value cast = builder.emitWith(Opcode.CHECKCAST, Type.REF, type, object).refine(known);
        RefType refined = translation.types().isFact(type) ? known : checks.known(object);
        body.state().setFacts(body.state().facts().withProven(object, refined, type));
        return cast;
    }

    void monitor(MonitorInstruction instruction) {
        Value object = checks.nonNull(body.state().pop());
        switch (instruction.opcode()) {
            case MONITORENTER -> builder.emit(Opcode.MONITORENTER, Type.VOID, object);
            case MONITOREXIT -> builder.emit(Opcode.MONITOREXIT, Type.VOID, object);
            default ->
                    throw new IllegalStateException(
                            "no monitor instruction: " + instruction.opcode());
        }
    }
}
