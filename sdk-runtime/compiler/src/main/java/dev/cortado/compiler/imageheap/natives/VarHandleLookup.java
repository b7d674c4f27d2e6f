package dev.cortado.compiler.imageheap.natives;

import dev.cortado.compiler.imageheap.HostPayload;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.VarHandleTarget;
import dev.cortado.compiler.imageheap.evaluation.Arguments;
import dev.cortado.compiler.imageheap.evaluation.Interpreter;
import dev.cortado.compiler.imageheap.evaluation.NotEvaluableException;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.Optional;

/** Makes VarHandles: opaque instances of java.lang.invoke.VarHandle that carry their target. */
final class VarHandleLookup {
    private static final String HANDLES = "java/lang/invoke/MethodHandles";
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final String FIND =
            "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)L" + VAR_HANDLE + ";";
    private static final String BYTE_ORDER = "java/nio/ByteOrder";

    private VarHandleLookup() {}

    static void register(Natives.Registry registry) {
        String lookup = "L" + LOOKUP + ";";
        registry.add(
                HANDLES,
                "lookup()" + lookup,
                (vm, a) -> a.returnReference(newLookup(vm, vm.callerType())));
        registry.add(
                HANDLES,
                "privateLookupIn(Ljava/lang/Class;" + lookup + ")" + lookup,
                (vm, a) -> a.returnReference(newLookup(vm, ClassNatives.type(vm, a, 0))));
        registry.add(
                LOOKUP,
                "lookupClass()Ljava/lang/Class;",
                (vm, a) -> a.returnReference(vm.heap().mirror(lookupType(a.instanceAt(0)))));
        registry.add(
                LOOKUP,
                "findVarHandle" + FIND,
                (vm, a) -> {
                    JavaField field = field(vm, a, false);
                    vm.heap().addAccessedByOffset(field);
                    a.returnReference(newHandle(vm, new VarHandleTarget.InstanceField(field)));
                });
        registry.add(
                LOOKUP,
                "findStaticVarHandle" + FIND,
                (vm, a) -> {
                    JavaField field = field(vm, a, true);
                    vm.initialize(field.owner());
                    a.returnReference(newHandle(vm, new VarHandleTarget.StaticField(field)));
                });
        registry.add(
                HANDLES,
                "arrayElementVarHandle(Ljava/lang/Class;)L" + VAR_HANDLE + ";",
                (vm, a) ->
                        a.returnReference(
                                newHandle(
                                        vm,
                                        new VarHandleTarget.ArrayElement(
                                                ClassNatives.type(vm, a, 0)))));
        registry.add(
                HANDLES,
                "byteArrayViewVarHandle(Ljava/lang/Class;L" + BYTE_ORDER + ";)L" + VAR_HANDLE + ";",
                (vm, a) ->
                        a.returnReference(
                                newHandle(
                                        vm,
                                        new VarHandleTarget.ByteArrayView(
                                                ClassNatives.type(vm, a, 0).elementKind(),
                                                isBigEndian(vm, a.instanceAt(1))))));
        for (String same : new String[] {"withInvokeExactBehavior", "withInvokeBehavior"}) {
            registry.add(VAR_HANDLE, same + "()L" + VAR_HANDLE + ";", (vm, a) -> {});
        }
        for (String fence :
                new String[] {
                    "fullFence", "acquireFence", "releaseFence", "loadLoadFence", "storeStoreFence"
                }) {
            registry.add(VAR_HANDLE, fence + "()V", (vm, a) -> {});
        }
    }

    private static ImageInstance newLookup(Interpreter vm, JavaClass type) {
        return instance(vm, LOOKUP, new HostPayload.Lookup(type));
    }

    private static JavaClass lookupType(ImageInstance lookup) {
        return lookup.payload().orElse(null) instanceof HostPayload.Lookup(JavaClass type)
                ? type
                : refuse("uses an unknown MethodHandles.Lookup");
    }

    private static <T> T refuse(String reason) {
        throw new NotEvaluableException(reason);
    }

    private static ImageInstance newHandle(Interpreter vm, VarHandleTarget target) {
        return instance(vm, VAR_HANDLE, target);
    }

    private static ImageInstance instance(Interpreter vm, String type, HostPayload payload) {
        return vm.allocate(vm.heap().world().resolve(type), payload);
    }

    private static JavaField field(Interpreter vm, Arguments arguments, boolean isStatic) {
        JavaClass owner = ClassNatives.type(vm, arguments, 1);
        String name = vm.heap().text(arguments.instanceAt(2));
        JavaClass type = ClassNatives.type(vm, arguments, 3);
        String descriptor =
                type.isPrimitive()
                        ? String.valueOf(type.primitiveKind().orElseThrow().descriptor())
                        : type.ref().descriptor();
        return owner.resolveField(name, descriptor)
                .filter(field -> field.isStatic() == isStatic)
                .orElseThrow(() -> vm.exceptions().make("java/lang/NoSuchFieldException", name));
    }

    private static boolean isBigEndian(Interpreter vm, ImageInstance order) {
        Optional<JavaField> name = order.type().declaredField("name", "Ljava/lang/String;");
        if (name.isPresent() && order.value(name.get()) instanceof ImageInstance text) {
            return vm.heap().text(text).equals("BIG_ENDIAN");
        }
        if (order.type().isEnum()) {
            JavaField enumName =
                    order.type()
                            .resolveField("name", "Ljava/lang/String;")
                            .orElseThrow(
                                    () -> new NotEvaluableException("uses an unknown ByteOrder"));
            return order.value(enumName) instanceof ImageInstance text
                    && vm.heap().text(text).equals("BIG_ENDIAN");
        }
        throw new NotEvaluableException("uses an unknown ByteOrder");
    }
}
