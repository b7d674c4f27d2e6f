package dev.cortado.compiler.translate;

import dev.cortado.compiler.ir.Constant;
import dev.cortado.compiler.ir.Intrinsics;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.ir.Opcode;
import dev.cortado.compiler.ir.RefType;
import dev.cortado.compiler.ir.Terminator;
import dev.cortado.compiler.ir.Type;
import dev.cortado.compiler.ir.TypeRef;
import dev.cortado.compiler.ir.Value;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods whose calls become instructions: those marked Intrinsic, and some of the platform's. */
final class IntrinsicMethods {
    private static final String NO_OPERATION = "";

    /** Platform methods that are one INTRINSIC with the same arguments. */
    private static final Map<String, String> PLATFORM =
            Map.ofEntries(
                    Map.entry("java/lang/Math.sqrt(D)D", Intrinsics.SQRT),
                    Map.entry("java/lang/StrictMath.sqrt(D)D", Intrinsics.SQRT),
                    Map.entry("java/lang/Math.abs(D)D", Intrinsics.ABS),
                    Map.entry("java/lang/Math.abs(F)F", Intrinsics.ABS),
                    Map.entry("java/lang/Float.floatToRawIntBits(F)I", Intrinsics.FLOAT_TO_BITS),
                    Map.entry("java/lang/Float.intBitsToFloat(I)F", Intrinsics.BITS_TO_FLOAT),
                    Map.entry(
                            "java/lang/Double.doubleToRawLongBits(D)J", Intrinsics.DOUBLE_TO_BITS),
                    Map.entry("java/lang/Double.longBitsToDouble(J)D", Intrinsics.BITS_TO_DOUBLE),
                    Map.entry(
                            "java/lang/Integer.numberOfLeadingZeros(I)I", Intrinsics.LEADING_ZEROS),
                    Map.entry("java/lang/Long.numberOfLeadingZeros(J)I", Intrinsics.LEADING_ZEROS),
                    Map.entry(
                            "java/lang/Integer.numberOfTrailingZeros(I)I",
                            Intrinsics.TRAILING_ZEROS),
                    Map.entry(
                            "java/lang/Long.numberOfTrailingZeros(J)I", Intrinsics.TRAILING_ZEROS),
                    Map.entry("java/lang/Integer.bitCount(I)I", Intrinsics.BIT_COUNT),
                    Map.entry("java/lang/Long.bitCount(J)I", Intrinsics.BIT_COUNT),
                    Map.entry("java/lang/Integer.reverseBytes(I)I", Intrinsics.REVERSE_BYTES),
                    Map.entry("java/lang/Long.reverseBytes(J)J", Intrinsics.REVERSE_BYTES),
                    Map.entry(
                            "java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V",
                            Intrinsics.ARRAY_COPY),
                    Map.entry("java/lang/Object.getClass()Ljava/lang/Class;", Intrinsics.GET_CLASS),
                    Map.entry("java/lang/Object.clone()Ljava/lang/Object;", Intrinsics.CLONE),
                    Map.entry("java/lang/Thread.onSpinWait()V", NO_OPERATION),
                    Map.entry("java/lang/invoke/VarHandle.fullFence()V", Intrinsics.FENCE),
                    Map.entry("java/lang/invoke/VarHandle.acquireFence()V", Intrinsics.FENCE),
                    Map.entry("java/lang/invoke/VarHandle.releaseFence()V", Intrinsics.FENCE),
                    Map.entry("java/lang/invoke/VarHandle.loadLoadFence()V", Intrinsics.FENCE),
                    Map.entry("java/lang/invoke/VarHandle.storeStoreFence()V", Intrinsics.FENCE),
                    Map.entry(
                            "java/lang/ref/Reference.reachabilityFence(Ljava/lang/Object;)V",
                            "cpu.keepAlive"));

    private final BodyTranslation body;
    private final Checks checks;
    private final Translation translation;
    private final FunctionBuilder builder;
    private final AddressIntrinsics addresses;
    private final UnsafeIntrinsics unsafe;
    private final ClassIntrinsics classes;
    private final ReflectionCalls reflection;
    private final FieldUpdaterCalls updaters;

    IntrinsicMethods(BodyTranslation body, Checks checks) {
        this.body = body;
        this.checks = checks;
        this.translation = body.translation();
        this.builder = translation.builder();
        this.addresses = new AddressIntrinsics(translation);
        this.unsafe = new UnsafeIntrinsics(body, checks);
        this.classes = new ClassIntrinsics(body, checks);
        this.reflection = new ReflectionCalls(body, checks);
        this.updaters = new FieldUpdaterCalls(body);
    }

    /** Whether a platform method's calls become instructions. */
    static boolean isPlatformIntrinsic(JavaMethod method) {
        return PLATFORM.containsKey(method.ref().toString())
                || UnsafeIntrinsics.isIntrinsic(method.ref());
    }

    /** Translates a call of an intrinsic and pushes its result; false when the method is none. */
    boolean translate(int index, Opcode opcode, JavaMethod target, List<Value> arguments) {
        if (opcode == Opcode.INVOKEVIRTUAL || opcode == Opcode.INVOKEINTERFACE) {
            return false;
        }
        Optional<String> name = target.annotationValue(Annotations.INTRINSIC);
        if (name.isPresent()) {
            named(index, name.get(), target, arguments);
            return true;
        }
        String platform = PLATFORM.get(target.ref().toString());
        if (platform != null
                && (!platform.equals(Intrinsics.CLONE) || isCloneable(arguments.getFirst()))) {
            platform(platform, target, arguments);
            return true;
        }
        return unsafe.translate(target, arguments)
                || classes.translate(target, arguments)
                || reflection.translate(target, arguments)
                || updaters.translate(target, arguments)
                || decidedByImage(target, arguments);
    }

    /** The instructions of array.clone(). */
    void cloneArray(Value array, JavaClass type) {
        checks.nonNull(array);
        Value copy = builder.emitWith(Opcode.INTRINSIC, Type.REF, Intrinsics.CLONE, array);
        body.state().push(copy.refine(RefType.of(type.ref()).asNonNull()));
    }

    /** Whether Object.clone needs no test; otherwise the class library's own method tests. */
    private boolean isCloneable(Value receiver) {
        World world = translation.world();
        return world.resolve(checks.known(receiver).type())
                .isSubtypeOf(world.resolve("java/lang/Cloneable"));
    }

    private void platform(String name, JavaMethod target, List<Value> arguments) {
        if (!target.isStatic()) {
            checks.nonNull(arguments.getFirst());
        }
        if (name.equals(NO_OPERATION)) {
            return;
        }
        if (name.equals(Intrinsics.GET_CLASS)) {
            classes.classOf(arguments.getFirst());
            return;
        }
        Value result = plain(name, target.ref(), arguments);
        if (name.equals(Intrinsics.CLONE)) {
            result.refine(checks.known(arguments.getFirst()).asNonNull());
        }
        push(target.ref(), result);
    }

    private void named(int index, String name, JavaMethod target, List<Value> arguments) {
        if (name.startsWith("image.") && !Intrinsics.DECIDED_LATER.contains(name)) {
            if (!decidedByImage(target, arguments)) {
                throw body.refused(index, "the image does not define " + target.name());
            }
            return;
        }
        Optional<Value> address = addresses.translate(name, target.ref(), arguments);
        if (address.isPresent()) {
            push(target.ref(), address.get());
            return;
        }
        if (name.equals("address.ofSymbol")) {
            String symbol =
                    translation
                            .literalText(arguments.getFirst())
                            .orElseThrow(
                                    () ->
                                            body.refused(
                                                    index,
                                                    "the symbol's name is not a string literal"));
            body.state().push(Constant.of(new Constant.Symbol(symbol)));
            return;
        }
        if (name.equals("cpu.unreachable")) {
            builder.terminate(new Terminator.Unreachable(builder.position()));
            return;
        }
        push(target.ref(), plain(name, target.ref(), arguments));
    }

    private boolean decidedByImage(JavaMethod target, List<Value> arguments) {
        List<Object> constants = new ArrayList<>();
        for (Value argument : arguments) {
            if (!(argument instanceof Constant constant)) {
                return false;
            }
            constants.add(
                    translation
                            .literalText(argument)
                            .<Object>map(t -> t)
                            .orElse(constant.payload()));
        }
        Optional<Object> answer =
                translation.buildTime().intrinsicConstant(target, List.copyOf(constants));
        answer.ifPresent(
                a -> body.state().push(Translation.constant(a, target.ref().returnKind())));
        return answer.isPresent();
    }

    private Value plain(String name, MethodRef target, List<Value> arguments) {
        Optional<Value> folded = IntrinsicFolding.fold(name, arguments);
        return folded.isPresent()
                ? folded.get()
                : builder.emit(
                        Opcode.INTRINSIC,
                        target.returnKind().type(),
                        Optional.of(name),
                        new ArrayList<>(arguments));
    }

    private void push(MethodRef target, Value result) {
        if (target.returnKind() == Kind.VOID) {
            return;
        }
        boolean untyped =
                result.type() == Type.REF
                        && !(result instanceof Constant)
                        && result.refType().equals(RefType.OBJECT);
        if (untyped) {
            result.refine(RefType.of(TypeRef.ofDescriptor(target.returnDescriptor())));
        }
        body.state().push(result);
    }
}
