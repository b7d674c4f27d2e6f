package dev.cortado.compiler.imageheap.natives;

import dev.cortado.compiler.imageheap.evaluation.ImageConstantSource;
import dev.cortado.compiler.imageheap.evaluation.NativeMethod;
import dev.cortado.compiler.imageheap.evaluation.NativeTable;
import dev.cortado.compiler.imageheap.evaluation.NotEvaluableException;
import dev.cortado.compiler.world.JavaMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of all natives, by class, name and descriptor. */
public final class Natives implements NativeTable {
    private static final String REMOVED = "Ldev/cortado/abi/substitution/Remove;";
    private static final String INTRINSIC = "Ldev/cortado/abi/Intrinsic;";

    /** The JVM binds natives by these; there is nothing to bind. */
    private static final Set<String> REGISTRATION =
            Set.of("registerNatives()V", "initIDs()V", "initNative()V");

    private final Map<String, NativeMethod> methods = new HashMap<>();
    private final DeviceIntrinsics intrinsics;

    /** All natives; {@code constants} answers the intrinsics that are facts about the image. */
    public Natives(ImageConstantSource constants) {
        this.intrinsics = new DeviceIntrinsics(constants);
        ObjectNatives.register(this::add);
        SystemNatives.register(this::add);
        ClassNatives.register(this::add);
        ArrayNatives.register(this::add);
        BigIntegerNatives.register(this::add);
        MathNatives.register(this::add);
        UnsafeNatives.register(this::add);
        FieldNatives.register(this::add);
        VarHandleLookup.register(this::add);
    }

    /** Takes a native of the table. */
    @FunctionalInterface
    interface Registry {
        /** Adds a method by its owner's internal name, its name and descriptor together. */
        void add(String owner, String selector, NativeMethod method);
    }

    private void add(String owner, String selector, NativeMethod method) {
        methods.put(owner + '.' + selector, method);
    }

    @Override
    public Optional<NativeMethod> find(JavaMethod method) {
        NativeMethod known = methods.get(method.ref().toString());
        if (known != null) {
            return Optional.of(known);
        }
        if (method.hasAnnotation(INTRINSIC)) {
            return intrinsics.find(method, method.annotationValue(INTRINSIC).orElseThrow());
        }
        if (method.hasAnnotation(REMOVED)) {
            return Optional.of(
                    refusal("calls " + describe(method) + ", which an image does not have"));
        }
        if (method.isNative() && REGISTRATION.contains(method.ref().selector())) {
            return Optional.of((interpreter, arguments) -> {});
        }
        if (method.isNative()) {
            return Optional.of(refusal("calls the native method " + describe(method)));
        }
        return Optional.empty();
    }

    private static String describe(JavaMethod method) {
        return method.owner().binaryName() + "." + method.name();
    }

    private static NativeMethod refusal(String reason) {
        return (interpreter, arguments) -> {
            throw new NotEvaluableException(reason);
        };
    }

    @Override
    public Optional<NativeMethod> findPolymorphic(JavaMethod method, String callDescriptor) {
        return method.owner().name().equals("java/lang/invoke/VarHandle")
                ? VarHandleAccess.of(method.name(), callDescriptor)
                : Optional.empty();
    }
}
