package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.ImageObjectHandle;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import java.util.Optional;

/** Methods of Class on constant classes, getClass on known objects, and Objects.requireNonNull. */
final class ClassIntrinsics {
    private static final TypeRef CLASS = new TypeRef("java/lang/Class");

    private final BodyTranslation body;
    private final Checks checks;
    private final Translation translation;
    private final FunctionBuilder builder;
    private final ObjectInstructions objects;

    ClassIntrinsics(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
        this.translation = body.translation();
        this.builder = translation.builder();
        this.objects = new ObjectInstructions(body, checks);
    }

    /** Translates a call and pushes its result; false when the method is none of these. */
    boolean translate(JavaMethod target, List<Value> arguments) {
        return switch (target.ref().toString()) {
            case "java/util/Objects.requireNonNull(Ljava/lang/Object;)Ljava/lang/Object;" -> {
                body.state().push(checks.nonNullArgument(arguments.getFirst()));
                yield true;
            }
            case "java/lang/Class.isInstance(Ljava/lang/Object;)Z" -> {
                Optional<TypeRef> type = mirrored(arguments.getFirst());
                type.ifPresent(
                        t ->
                                body.state()
                                        .push(
                                                builder.pure(
                                                        Opcode.BOOL2I,
                                                        Type.I32,
                                                        objects.instanceOf(arguments.get(1), t))));
                yield type.isPresent();
            }
            case "java/lang/Class.cast(Ljava/lang/Object;)Ljava/lang/Object;" -> {
                Optional<TypeRef> type = mirrored(arguments.getFirst());
                type.ifPresent(t -> body.state().push(objects.cast(arguments.get(1), t)));
                yield type.isPresent();
            }
            case "java/lang/Class.desiredAssertionStatus()Z" -> {
                checks.nonNull(arguments.getFirst());
                body.state().push(Constant.ofInt(0));
                yield true;
            }
            default -> false;
        };
    }

    private Optional<TypeRef> mirrored(Value mirror) {
        return mirror instanceof Constant constant
                        && constant.payload() instanceof ImageObjectHandle handle
                ? translation.buildTime().mirroredType(handle)
                : Optional.empty();
    }

    /** Pushes the Class object of a non-null object's class. */
    void classOf(Value object) {
        RefType known = checks.known(object);
        if (translation.types().isExact(known)) {
            body.state().push(translation.mirror(translation.world().resolve(known.type())));
            return;
        }
        Value mirror = builder.emitWith(Opcode.INTRINSIC, Type.REF, Intrinsics.GET_CLASS, object);
        body.state().push(mirror.refine(new RefType(CLASS, true, true)));
    }
}
