package dev.cortado.compiler.imageheap.natives;

import dev.cortado.compiler.imageheap.ClassModifiers;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.SourceNames;
import dev.cortado.compiler.imageheap.evaluation.Arguments;
import dev.cortado.compiler.imageheap.evaluation.Interpreter;
import dev.cortado.compiler.imageheap.evaluation.NativeMethod;
import dev.cortado.compiler.imageheap.evaluation.NotEvaluableException;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.ClassProvider.Origin;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Natives of java.lang.Class that need no reflection data. */
final class ClassNatives {
    private static final String CLASS = "java/lang/Class";
    private static final String TO_STRING = "()Ljava/lang/String;";

    private ClassNatives() {}

    static void register(Natives.Registry registry) {
        add(registry, "desiredAssertionStatus()Z", (vm, a) -> a.returnBoolean(false));
        add(
                registry,
                "desiredAssertionStatus0(Ljava/lang/Class;)Z",
                (vm, a) -> a.returnBoolean(false));
        add(
                registry,
                "isInstance(Ljava/lang/Object;)Z",
                (vm, a) -> {
                    HeapObject object = a.referenceAt(1);
                    a.returnBoolean(object != null && object.type().isSubtypeOf(type(vm, a, 0)));
                });
        add(
                registry,
                "isAssignableFrom(Ljava/lang/Class;)Z",
                (vm, a) -> a.returnBoolean(type(vm, a, 1).isSubtypeOf(type(vm, a, 0))));
        add(registry, "isArray()Z", (vm, a) -> a.returnBoolean(type(vm, a, 0).isArray()));
        add(registry, "isInterface()Z", (vm, a) -> a.returnBoolean(type(vm, a, 0).isInterface()));
        add(registry, "isPrimitive()Z", (vm, a) -> a.returnBoolean(type(vm, a, 0).isPrimitive()));
        add(registry, "isHidden()Z", (vm, a) -> a.returnBoolean(false));
        add(registry, "isRecord0()Z", (vm, a) -> a.returnBoolean(isRecord(type(vm, a, 0))));
        add(registry, "isRecord()Z", (vm, a) -> a.returnBoolean(isRecord(type(vm, a, 0))));
        add(registry, "getName" + TO_STRING, (vm, a) -> a.returnReference(name(vm, a)));
        add(registry, "initClassName" + TO_STRING, (vm, a) -> a.returnReference(name(vm, a)));
        add(
                registry,
                "getSimpleName" + TO_STRING,
                (vm, a) -> a.returnReference(vm.heap().string(SourceNames.simple(type(vm, a, 0)))));
        add(
                registry,
                "getCanonicalName" + TO_STRING,
                (vm, a) ->
                        a.returnReference(
                                SourceNames.canonical(type(vm, a, 0))
                                        .map(vm.heap()::string)
                                        .orElse(null)));
        add(registry, "getModifiers()I", (vm, a) -> a.returnInt(ClassModifiers.of(type(vm, a, 0))));
        add(
                registry,
                "getComponentType()Ljava/lang/Class;",
                (vm, a) -> returnMirror(vm.heap(), a, type(vm, a, 0).componentType()));
        add(
                registry,
                "componentType()Ljava/lang/Class;",
                (vm, a) -> returnMirror(vm.heap(), a, type(vm, a, 0).componentType()));
        add(
                registry,
                "arrayType()Ljava/lang/Class;",
                (vm, a) ->
                        a.returnReference(
                                vm.heap().mirror(vm.heap().world().arrayOf(type(vm, a, 0)))));
        add(
                registry,
                "getSuperclass()Ljava/lang/Class;",
                (vm, a) -> {
                    JavaClass type = type(vm, a, 0);
                    returnMirror(
                            vm.heap(),
                            a,
                            type.isInterface() ? Optional.empty() : type.superclass());
                });
        add(registry, "getInterfaces0()[Ljava/lang/Class;", ClassNatives::interfaces);
        add(
                registry,
                "getPrimitiveClass(Ljava/lang/String;)Ljava/lang/Class;",
                ClassNatives::primitiveClass);
        add(
                registry,
                "forName(Ljava/lang/String;)Ljava/lang/Class;",
                (vm, a) -> a.returnReference(forName(vm, a.instanceAt(0), true)));
        add(
                registry,
                "forName(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;",
                (vm, a) -> a.returnReference(forName(vm, a.instanceAt(0), a.intAt(1) != 0)));
        add(registry, "getEnumConstantsShared()[Ljava/lang/Object;", ClassNatives::enumConstants);
    }

    private static void add(Natives.Registry registry, String selector, NativeMethod method) {
        registry.add(CLASS, selector, method);
    }

    /** The type whose mirror is an argument. */
    static JavaClass type(Interpreter vm, Arguments arguments, int slot) {
        HeapObject mirror = arguments.referenceAt(slot);
        if (mirror == null) {
            throw vm.exceptions().nullPointer();
        }
        return vm.heap()
                .mirroredType(mirror)
                .orElseThrow(
                        () -> new NotEvaluableException("uses a Class object of unknown type"));
    }

    private static HeapObject name(Interpreter vm, Arguments arguments) {
        return vm.heap().string(type(vm, arguments, 0).binaryName());
    }

    private static void returnMirror(
            ImageHeap heap, Arguments arguments, Optional<JavaClass> type) {
        arguments.returnReference(type.map(heap::mirror).orElse(null));
    }

    private static boolean isRecord(JavaClass type) {
        return type.superclass()
                .filter(superclass -> superclass.name().equals("java/lang/Record"))
                .isPresent();
    }

    private static void interfaces(Interpreter vm, Arguments arguments) {
        List<JavaClass> interfaces = type(vm, arguments, 0).interfaces();
        ImageArray array =
                vm.allocateArray(
                        vm.heap().world().arrayOf(vm.heap().world().resolve(CLASS)),
                        interfaces.size());
        for (int i = 0; i < interfaces.size(); i++) {
            array.references()[i] = vm.heap().mirror(interfaces.get(i));
        }
        arguments.returnReference(array);
    }

    private static void primitiveClass(Interpreter vm, Arguments arguments) {
        String name = vm.heap().text(arguments.instanceAt(0));
        Kind kind = Kind.valueOf(name.toUpperCase(Locale.ROOT));
        arguments.returnReference(vm.heap().mirror(vm.heap().world().primitive(kind)));
    }

    /**
     * Only for the platform's own lookups; which classes an application finds is known at run time.
     */
    private static HeapObject forName(Interpreter vm, ImageInstance name, boolean initialize) {
        if (vm.callerType().origin() == Origin.APPLICATION) {
            throw new NotEvaluableException("looks up a class by name");
        }
        String internalName = vm.heap().text(name).replace('.', '/');
        JavaClass type =
                vm.heap()
                        .world()
                        .find(internalName)
                        .orElseThrow(
                                () ->
                                        vm.exceptions()
                                                .make(
                                                        "java/lang/ClassNotFoundException",
                                                        vm.heap().text(name)));
        if (initialize) {
            vm.initialize(type);
        }
        return vm.heap().mirror(type);
    }

    /** JLS 8.9.3: the constants are what {@code values()} returns. */
    private static void enumConstants(Interpreter vm, Arguments arguments) {
        JavaClass type = type(vm, arguments, 0);
        Optional<JavaMethod> values =
                type.isEnum()
                        ? type.declaredMethod("values", "()[" + type.ref().descriptor())
                        : Optional.empty();
        if (values.isEmpty()) {
            arguments.returnReference(null);
            return;
        }
        Arguments outgoing = vm.outgoing();
        vm.callDirect(values.get());
        arguments.returnReference(outgoing.referenceAt(0));
    }
}
