package dev.cortado.compiler.imageheap.natives;

import dev.cortado.abi.ObjectLayout;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.evaluation.Arguments;
import dev.cortado.compiler.imageheap.evaluation.Interpreter;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import java.util.Locale;

/** Natives of jdk.internal.misc.Unsafe over the device's offsets. */
final class UnsafeNatives {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final String REFERENCE = "Ljava/lang/Object;";

    /** Slots of the arguments (this, object, offset, ...). */
    private static final int OBJECT = 1;

    private static final int OFFSET = 2;
    private static final int VALUE = 4;

    private UnsafeNatives() {}

    static void register(Natives.Registry registry) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.VOID) {
                registerAccess(registry, kind, "");
                registerAccess(registry, kind, "Volatile");
            }
        }
        for (Kind kind : new Kind[] {Kind.INT, Kind.LONG, Kind.REFERENCE}) {
            registerCompare(registry, kind);
        }
        for (String fence : new String[] {"loadFence()V", "storeFence()V", "fullFence()V"}) {
            registry.add(UNSAFE, fence, (vm, a) -> {});
        }
        registry.add(
                UNSAFE,
                "arrayBaseOffset0(Ljava/lang/Class;)I",
                (vm, a) -> a.returnInt(ObjectLayout.ARRAY_ELEMENTS));
        registry.add(
                UNSAFE,
                "arrayIndexScale0(Ljava/lang/Class;)I",
                (vm, a) -> a.returnInt(ClassNatives.type(vm, a, OBJECT).elementKind().bytes()));
        registry.add(
                UNSAFE,
                "allocateInstance(Ljava/lang/Class;)Ljava/lang/Object;",
                (vm, a) -> {
                    JavaClass type = ClassNatives.type(vm, a, OBJECT);
                    vm.initialize(type);
                    a.returnReference(vm.allocate(type));
                });
        registry.add(
                UNSAFE,
                "ensureClassInitialized0(Ljava/lang/Class;)V",
                (vm, a) -> vm.initialize(ClassNatives.type(vm, a, OBJECT)));
        registry.add(
                UNSAFE,
                "shouldBeInitialized0(Ljava/lang/Class;)Z",
                (vm, a) -> {
                    vm.initialize(ClassNatives.type(vm, a, OBJECT));
                    a.returnBoolean(false);
                });
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case REFERENCE -> "Reference";
            default -> kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        };
    }

    private static String descriptor(Kind kind) {
        return kind.isReference() ? REFERENCE : String.valueOf(kind.descriptor());
    }

    private static void registerAccess(Natives.Registry registry, Kind kind, String mode) {
        String get = "get" + name(kind) + mode + "(" + REFERENCE + "J)" + descriptor(kind);
        String put = "put" + name(kind) + mode + "(" + REFERENCE + "J" + descriptor(kind) + ")V";
        if (kind.isReference()) {
            registry.add(
                    UNSAFE,
                    get,
                    (vm, a) ->
                            a.returnReference(
                                    vm.memory()
                                            .loadReference(
                                                    a.referenceAt(OBJECT), a.longAt(OFFSET))));
            registry.add(
                    UNSAFE,
                    put,
                    (vm, a) ->
                            vm.memory()
                                    .storeReference(
                                            a.referenceAt(OBJECT),
                                            a.longAt(OFFSET),
                                            a.referenceAt(VALUE)));
        } else {
            registry.add(
                    UNSAFE,
                    get,
                    (vm, a) ->
                            a.returnLong(
                                    vm.memory()
                                            .load(a.referenceAt(OBJECT), a.longAt(OFFSET), kind)));
            registry.add(
                    UNSAFE,
                    put,
                    (vm, a) ->
                            vm.memory()
                                    .store(
                                            a.referenceAt(OBJECT),
                                            a.longAt(OFFSET),
                                            kind,
                                            a.longAt(VALUE)));
        }
    }

    private static void registerCompare(Natives.Registry registry, Kind kind) {
        String arguments = "(" + REFERENCE + "J" + descriptor(kind) + descriptor(kind) + ")";
        registry.add(
                UNSAFE,
                "compareAndSet" + name(kind) + arguments + "Z",
                (vm, a) -> a.returnBoolean(compareAndSet(vm, a, kind)));
        registry.add(
                UNSAFE,
                "compareAndExchange" + name(kind) + arguments + descriptor(kind),
                (vm, a) -> {
                    HeapObject object = a.referenceAt(OBJECT);
                    if (kind.isReference()) {
                        HeapObject old = vm.memory().loadReference(object, a.longAt(OFFSET));
                        compareAndSet(vm, a, kind);
                        a.returnReference(old);
                    } else {
                        long old = vm.memory().load(object, a.longAt(OFFSET), kind);
                        compareAndSet(vm, a, kind);
                        a.returnLong(old);
                    }
                });
    }

    private static boolean compareAndSet(Interpreter vm, Arguments a, Kind kind) {
        HeapObject object = a.referenceAt(OBJECT);
        long offset = a.longAt(OFFSET);
        int updated = VALUE + (kind.bytes() == Long.BYTES ? 2 : 1);
        if (kind.isReference()) {
            if (vm.memory().loadReference(object, offset) != a.referenceAt(VALUE)) {
                return false;
            }
            vm.memory().storeReference(object, offset, a.referenceAt(updated));
            return true;
        }
        if (vm.memory().load(object, offset, kind) != a.longAt(VALUE)) {
            return false;
        }
        vm.memory().store(object, offset, kind, a.longAt(updated));
        return true;
    }
}
