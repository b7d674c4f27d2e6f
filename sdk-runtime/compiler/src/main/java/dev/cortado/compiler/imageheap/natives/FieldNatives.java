package dev.cortado.compiler.imageheap.natives;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.HostPayload;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.evaluation.Interpreter;
import dev.cortado.compiler.imageheap.evaluation.NotEvaluableException;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.List;
import java.util.Optional;

/**
 * Fields found by name, as far as initialisers use them: for their offsets, and for field updaters.
 *
 * <p>The Field objects are opaque: they carry their field and have no contents.
 */
final class FieldNatives {
    private static final String FIELD = "java/lang/reflect/Field";
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final String ATOMIC = "java/util/concurrent/atomic/Atomic";

    private FieldNatives() {}

    static void register(Natives.Registry registry) {
        registry.add(
                "java/lang/Class",
                "getDeclaredField(Ljava/lang/String;)L" + FIELD + ";",
                (vm, a) -> {
                    JavaClass type = ClassNatives.type(vm, a, 0);
                    JavaField field =
                            find(
                                    vm,
                                    type,
                                    vm.heap().text(a.instanceAt(1)),
                                    "java/lang/NoSuchFieldException");
                    a.returnReference(
                            vm.allocate(
                                    vm.heap().world().resolve(FIELD),
                                    new HostPayload.ReflectedField(field)));
                });
        registry.add(
                UNSAFE,
                "objectFieldOffset0(L" + FIELD + ";)J",
                (vm, a) -> a.returnLong(offset(vm, reflected(a.referenceAt(1)))));
        registry.add(
                UNSAFE,
                "objectFieldOffset1(Ljava/lang/Class;Ljava/lang/String;)J",
                (vm, a) ->
                        a.returnLong(
                                offset(
                                        vm,
                                        find(
                                                vm,
                                                ClassNatives.type(vm, a, 1),
                                                vm.heap().text(a.instanceAt(2)),
                                                "java/lang/InternalError"))));
        registerUpdater(
                registry, ATOMIC + "IntegerFieldUpdater", "", "$AtomicIntegerFieldUpdaterImpl");
        registerUpdater(registry, ATOMIC + "LongFieldUpdater", "", "$CASUpdater");
        registerUpdater(
                registry,
                ATOMIC + "ReferenceFieldUpdater",
                "Ljava/lang/Class;",
                "$AtomicReferenceFieldUpdaterImpl");
    }

    private static JavaField find(Interpreter vm, JavaClass type, String name, String exception) {
        for (JavaField field : type.fields()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        throw vm.exceptions().make(exception, name);
    }

    private static int offset(Interpreter vm, JavaField field) {
        vm.heap().addAccessedByOffset(field);
        return field.offset();
    }

    private static JavaField reflected(HeapObject field) {
        if (field instanceof ImageInstance instance
                && instance.payload().orElse(null)
                        instanceof HostPayload.ReflectedField(JavaField target)
                && !target.isStatic()) {
            return target;
        }
        throw new NotEvaluableException("asks for the offset of an unknown field");
    }

    /**
     * The factory of a field updater: its implementation as its constructor makes it, but for the
     * check that the caller may access the field.
     */
    private static void registerUpdater(
            Natives.Registry registry, String updater, String valueType, String implementation) {
        String selector =
                "newUpdater(Ljava/lang/Class;" + valueType + "Ljava/lang/String;)L" + updater + ";";
        registry.add(
                updater,
                selector,
                (vm, a) -> {
                    JavaClass owner = ClassNatives.type(vm, a, 0);
                    int nameSlot = valueType.isEmpty() ? 1 : 2;
                    JavaField field =
                            find(
                                    vm,
                                    owner,
                                    vm.heap().text(a.instanceAt(nameSlot)),
                                    "java/lang/RuntimeException");
                    requireUpdatable(vm, field, updater);
                    if (!valueType.isEmpty()
                            && !ClassNatives.type(vm, a, 1)
                                    .ref()
                                    .descriptor()
                                    .equals(field.descriptor())) {
                        throw vm.exceptions().make("java/lang/ClassCastException");
                    }
                    JavaClass type = vm.heap().world().resolve(updater + implementation);
                    vm.initialize(type);
                    ImageInstance made = vm.allocate(type);
                    for (String each : List.of("cclass", "tclass")) {
                        setMirror(vm, made, each, owner);
                    }
                    if (!valueType.isEmpty()) {
                        setMirror(vm, made, "vclass", ClassNatives.type(vm, a, 1));
                    }
                    made.putLong(
                            type.declaredField("offset", "J").orElseThrow().offset(),
                            offset(vm, field));
                    a.returnReference(made);
                });
    }

    private static void requireUpdatable(Interpreter vm, JavaField field, String updater) {
        String wanted =
                switch (updater.substring(ATOMIC.length())) {
                    case "IntegerFieldUpdater" -> field.kind() == Kind.INT ? "" : "integer";
                    case "LongFieldUpdater" -> field.kind() == Kind.LONG ? "" : "long";
                    default -> field.kind().isReference() ? "" : "reference";
                };
        if (!wanted.isEmpty() || !field.isVolatile() || field.isStatic()) {
            throw vm.exceptions()
                    .make(
                            "java/lang/IllegalArgumentException",
                            "Must be " + (wanted.isEmpty() ? "volatile" : wanted) + " type");
        }
    }

    private static void setMirror(
            Interpreter vm, ImageInstance updater, String name, JavaClass type) {
        Optional<JavaField> field = updater.type().declaredField(name, "Ljava/lang/Class;");
        field.ifPresent(present -> updater.putReference(present.offset(), vm.heap().mirror(type)));
    }
}
