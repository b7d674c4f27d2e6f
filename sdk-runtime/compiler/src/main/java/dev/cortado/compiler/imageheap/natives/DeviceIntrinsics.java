package dev.cortado.compiler.imageheap.natives;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.imageheap.evaluation.Arguments;
import dev.cortado.compiler.imageheap.evaluation.ImageConstantSource;
import dev.cortado.compiler.imageheap.evaluation.Interpreter;
import dev.cortado.compiler.imageheap.evaluation.NativeMethod;
import dev.cortado.compiler.imageheap.evaluation.NotEvaluableException;
import dev.cortado.compiler.world.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Methods marked {@code dev.cortado.abi.Intrinsic}.
 *
 * <p>Facts about the image come from their source; arithmetic runs as it is written in Java; what
 * needs the device's memory or processor can't be evaluated.
 */
final class DeviceIntrinsics {
    private static final String IMAGE_FACT = "image.";
    private static final Set<String> WRITTEN_IN_JAVA =
            Set.of(
                    "address.fromInt",
                    "address.zero",
                    "address.toInt",
                    "address.plus",
                    "address.minus",
                    "address.eq",
                    "address.lt",
                    "address.isZero",
                    "cpu.divideUnsigned",
                    "cpu.keepAlive",
                    "cpu.dataMemoryBarrier");

    private final ImageConstantSource constants;

    DeviceIntrinsics(ImageConstantSource constants) {
        this.constants = constants;
    }

    /** The implementation of an intrinsic; empty when its Java body is to be interpreted. */
    Optional<NativeMethod> find(JavaMethod method, String name) {
        if (WRITTEN_IN_JAVA.contains(name)) {
            return Optional.empty();
        }
        if (name.startsWith(IMAGE_FACT)) {
            List<String> parameters = method.ref().parameterDescriptors();
            return Optional.of((vm, a) -> fact(vm, a, name, parameters));
        }
        return Optional.of(
                (vm, a) -> {
                    throw new NotEvaluableException("uses the device: " + name);
                });
    }

    private void fact(Interpreter vm, Arguments arguments, String name, List<String> parameters) {
        List<Object> values = new ArrayList<>();
        int slot = 0;
        for (String parameter : parameters) {
            switch (parameter) {
                case "J" -> values.add(arguments.longAt(slot++));
                case "Ljava/lang/String;" -> values.add(string(vm, arguments.referenceAt(slot)));
                default -> values.add(arguments.intAt(slot));
            }
            slot++;
        }
        Object value =
                constants
                        .value(name, values)
                        .orElseThrow(() -> new NotEvaluableException("asks for " + name + values));
        switch (value) {
            case Integer i -> arguments.returnInt(i);
            case Boolean b -> arguments.returnBoolean(b);
            case Long l -> arguments.returnLong(l);
            case Float f -> arguments.returnFloat(f);
            case Double d -> arguments.returnDouble(d);
            case HeapObject object -> arguments.returnReference(object);
            default -> throw new IllegalStateException(name + " is a " + value.getClass());
        }
    }

    private static String string(Interpreter vm, HeapObject object) {
        if (object == null) {
            throw vm.exceptions().nullPointer();
        }
        return vm.heap().text((ImageInstance) object);
    }
}
