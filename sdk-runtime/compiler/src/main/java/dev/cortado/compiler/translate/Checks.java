package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.FailureText;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Instruction;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Emits the checks that an instruction needs and remembers what they proved. */
final class Checks {
    private final BodyTranslation body;
    private final Translation translation;
    private final FunctionBuilder builder;

    Checks(BodyTranslation body) {
        this.body = body;
        this.translation = body.translation();
        this.builder = translation.builder();
    }

    /** What is known of a reference here. */
    RefType known(Value value) {
        return body.state().facts().of(value);
    }

    boolean isNonNull(Value value) {
        return known(value).nonNull();
    }

    /** Checks the reference that an instruction uses for null; the same value. */
    Value nonNull(Value value) {
        return nonNull(value, body.failureText());
    }

    /** Checks for null, without anything to say of it; the same value. */
    Value nonNullArgument(Value value) {
        return nonNull(value, Optional.empty());
    }

    private Value nonNull(Value value, Optional<FailureText> text) {
        if (!isNonNull(value) && !body.isUnchecked()) {
            builder.emit(Opcode.NULLCHECK, Type.VOID, text.map(t -> t), List.of(value));
            presumeNonNull(value);
        }
        return value;
    }

    void presumeNonNull(Value value) {
        if (!(value instanceof Constant) && !isNonNull(value)) {
            body.state().setFacts(body.state().facts().with(value, known(value).asNonNull()));
        }
    }

    /** Checks that an integer divisor is not zero. */
    void nonZero(Value divisor) {
        boolean known =
                divisor instanceof Constant constant
                        && ((Number) constant.payload()).longValue() != 0;
        if (!known && !body.isUnchecked()) {
            builder.emit(Opcode.ZEROCHECK, Type.VOID, divisor);
        }
    }

    /** The length of a non-null array. */
    Value length(Value array) {
        if (array instanceof Constant constant
                && constant.payload() instanceof ImageObjectHandle object) {
            OptionalInt length = translation.buildTime().constantLength(object);
            if (length.isPresent()) {
                return Constant.ofInt(length.getAsInt());
            }
        }
        if (array instanceof Instruction created && created.opcode() == Opcode.NEWARRAY) {
            return created.operand(0);
        }
        return builder.emit(Opcode.ARRAYLENGTH, Type.I32, array);
    }

    /** Checks an index of a non-null array. */
    void inBounds(Value array, Value index) {
        if (body.isUnchecked()) {
            return;
        }
        Value length = length(array);
        if (index instanceof Constant i
                && length instanceof Constant n
                && Integer.compareUnsigned((Integer) i.payload(), (Integer) n.payload()) < 0) {
            return;
        }
        builder.emit(Opcode.BOUNDSCHECK, Type.VOID, index, length);
    }

    /** Checks that a reference may be stored in an array. */
    void storable(Value array, Value value) {
        if (body.isUnchecked() || value instanceof Constant constant && constant.isNull()) {
            return;
        }
        RefType arrayType = known(array);
        if (arrayType.type().isArray() && translation.types().isFact(arrayType.type())) {
            Optional<JavaClass> type = translation.world().find(arrayType.type().name());
            boolean exact = translation.types().isExact(arrayType);
            Optional<JavaClass> component = type.flatMap(JavaClass::componentType);
            if (exact
                    && component.isPresent()
                    && isInstance(value, component.get().ref()).orElse(false)) {
                return;
            }
        }
        builder.emit(Opcode.STORECHECK, Type.VOID, array, value);
    }

    /** Whether a reference, if not null, is an instance of a type; empty when it depends. */
    Optional<Boolean> isInstance(Value value, TypeRef target) {
        Optional<Boolean> byType = translation.types().isInstance(known(value), target);
        if (byType.isPresent()) {
            return byType;
        }
        boolean proven =
                body.state()
                        .facts()
                        .proves(
                                value,
                                t ->
                                        t.equals(target)
                                                || translation.world().find(t.name()).isPresent()
                                                        && translation
                                                                .world()
                                                                .find(target.name())
                                                                .isPresent()
                                                        && translation
                                                                .world()
                                                                .resolve(t)
                                                                .isSubtypeOf(
                                                                        translation
                                                                                .world()
                                                                                .resolve(target)));
        return proven ? Optional.of(true) : Optional.empty();
    }

    /** Runs the initialiser of a class if that may not have happened yet (JVMS 5.5). */
    void initialized(JavaClass type) {
        boolean byItself =
                body.method().owner().isSubtypeOf(type) && !type.isInterface()
                        || body.method().owner() == type;
        if (!byItself && !translation.buildTime().isInitializedAtBuildTime(type)) {
            builder.emitWith(Opcode.CLASSINIT, Type.VOID, type.ref());
        }
    }
}
