package dev.cortado.compiler.imageheap.natives;

import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.evaluation.Arguments;
import dev.cortado.compiler.imageheap.evaluation.Interpreter;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;

/** Natives of java.lang.reflect.Array. */
final class ArrayNatives {
    private static final String ARRAY = "java/lang/reflect/Array";
    private static final String ILLEGAL_ARGUMENT = "java/lang/IllegalArgumentException";

    private ArrayNatives() {}

    static void register(Natives.Registry registry) {
        registry.add(
                ARRAY, "newArray(Ljava/lang/Class;I)Ljava/lang/Object;", ArrayNatives::newArray);
        registry.add(
                ARRAY, "newInstance(Ljava/lang/Class;I)Ljava/lang/Object;", ArrayNatives::newArray);
        registry.add(
                ARRAY,
                "multiNewArray(Ljava/lang/Class;[I)Ljava/lang/Object;",
                ArrayNatives::multiNewArray);
        registry.add(
                ARRAY,
                "getLength(Ljava/lang/Object;)I",
                (vm, a) -> {
                    if (a.referenceAt(0) == null) {
                        throw vm.exceptions().nullPointer();
                    }
                    if (!(a.referenceAt(0) instanceof ImageArray array)) {
                        throw vm.exceptions().make(ILLEGAL_ARGUMENT, "Argument is not an array");
                    }
                    a.returnInt(array.length());
                });
    }

    private static JavaClass component(Interpreter vm, Arguments arguments) {
        JavaClass component = ClassNatives.type(vm, arguments, 0);
        if (component.primitiveKind().filter(kind -> kind == Kind.VOID).isPresent()) {
            throw vm.exceptions().make(ILLEGAL_ARGUMENT);
        }
        return component;
    }

    private static void newArray(Interpreter vm, Arguments arguments) {
        JavaClass type = vm.heap().world().arrayOf(component(vm, arguments));
        arguments.returnReference(vm.allocateArray(type, arguments.intAt(1)));
    }

    private static void multiNewArray(Interpreter vm, Arguments arguments) {
        JavaClass type = component(vm, arguments);
        int[] lengths = arguments.arrayAt(1).ints().clone();
        if (lengths.length == 0) {
            throw vm.exceptions().make(ILLEGAL_ARGUMENT, "Empty dimensions array");
        }
        for (int length : lengths) {
            type = vm.heap().world().arrayOf(type);
            if (length < 0) {
                throw vm.exceptions().negativeSize(length);
            }
        }
        arguments.returnReference(vm.allocateNested(type, lengths, 0));
    }
}
