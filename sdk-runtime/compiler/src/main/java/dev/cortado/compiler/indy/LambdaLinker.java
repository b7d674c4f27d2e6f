package dev.cortado.compiler.indy;

import dev.cortado.compiler.classfile.SyntheticClasses;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.LambdaMetafactory;
import java.util.ArrayList;
import java.util.List;

/** Links lambda expressions and method references (java.lang.invoke.LambdaMetafactory). */
final class LambdaLinker {

    private static final ClassDesc SERIALIZABLE = ClassDesc.of("java.io.Serializable");

    private final SyntheticClasses classes;

    LambdaLinker(SyntheticClasses classes) {
        this.classes = classes;
    }

    /** Links a call of {@code metafactory}. */
    SyntheticMethod link(BootstrapCall call) {
        return define(call, List.of(), List.of());
    }

    /**
     * Links a call of {@code altMetafactory}; a serializable function object is one in type only.
     */
    SyntheticMethod linkAlternative(BootstrapCall call) {
        int flags = call.argument(3, Integer.class);
        int position = 4;
        List<ClassDesc> markers = new ArrayList<>();
        if ((flags & LambdaMetafactory.FLAG_MARKERS) != 0) {
            int count = call.argument(position++, Integer.class);
            for (int i = 0; i < count; i++) {
                markers.add(call.argument(position++, ClassDesc.class));
            }
        }
        List<MethodTypeDesc> bridges = new ArrayList<>();
        if ((flags & LambdaMetafactory.FLAG_BRIDGES) != 0) {
            int count = call.argument(position++, Integer.class);
            for (int i = 0; i < count; i++) {
                bridges.add(call.argument(position++, MethodTypeDesc.class));
            }
        }
        if ((flags & LambdaMetafactory.FLAG_SERIALIZABLE) != 0) {
            markers.add(SERIALIZABLE);
        }
        return define(call, markers, bridges);
    }

    private SyntheticMethod define(
            BootstrapCall call, List<ClassDesc> markers, List<MethodTypeDesc> bridges) {
        MethodTypeDesc factory = MethodTypeDesc.ofDescriptor(call.descriptor());
        MethodTypeDesc methodType = call.argument(0, MethodTypeDesc.class);
        LambdaShape shape =
                new LambdaShape(
                        call.syntheticClass("Lambda"),
                        factory.returnType(),
                        markers.stream()
                                .filter(type -> !type.equals(factory.returnType()))
                                .distinct()
                                .toList(),
                        factory.parameterList(),
                        call.name(),
                        methodType,
                        call.argument(2, MethodTypeDesc.class),
                        bridges.stream()
                                .filter(type -> !type.equals(methodType))
                                .distinct()
                                .toList(),
                        MethodHandleCall.of(
                                call.argument(1, DirectMethodHandleDesc.class), classes));
        int expected = shape.captured().size() + methodType.parameterCount();
        if (shape.implementation().type().parameterCount() != expected) {
            throw call.refused(
                    "its implementation method takes "
                            + shape.implementation().type().parameterCount()
                            + " values and is given "
                            + expected);
        }
        LambdaClassWriter writer = new LambdaClassWriter(shape);
        classes.define(writer.write(classes.generator()), call.location());
        return new SyntheticMethod(
                MethodHandleCall.internalName(shape.className()),
                LambdaClassWriter.FACTORY_NAME,
                call.descriptor());
    }
}
