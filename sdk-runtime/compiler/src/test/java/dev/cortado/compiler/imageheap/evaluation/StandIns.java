package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.world.JavaMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stands in for the class library's substitutions: one thread, no pool, and few system properties.
 */
final class StandIns implements NativeTable {
    private final NativeTable table;
    private final Map<String, NativeMethod> methods = new HashMap<>();
    private Optional<HeapObject> thread = Optional.empty();

    StandIns(NativeTable table) {
        this.table = table;
        methods.put(
                "java/lang/Thread.currentThread()Ljava/lang/Thread;",
                (vm, a) -> a.returnReference(thread(vm)));
        methods.put(
                "java/lang/Thread.currentCarrierThread()Ljava/lang/Thread;",
                (vm, a) -> a.returnReference(thread(vm)));
        methods.put(
                "java/util/concurrent/ForkJoinPool.getCommonPoolParallelism()I",
                (vm, a) -> a.returnInt(1));
        methods.put(
                "java/lang/Enum.hashCode()I",
                (vm, a) -> a.returnInt(enumHash(vm, a.instanceAt(0))));
        String get = "(Ljava/lang/String;)Ljava/lang/String;";
        String getOr = "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;";
        methods.put(
                "java/lang/System.getProperty" + get,
                (vm, a) -> a.returnReference(property(vm, a)));
        methods.put(
                "java/lang/System.getProperty" + getOr,
                (vm, a) -> {
                    HeapObject value = property(vm, a);
                    a.returnReference(value == null ? a.referenceAt(1) : value);
                });
        String getStatic = "jdk/internal/util/StaticProperty.getProperty";
        methods.put(
                getStatic + "(Ljava/util/Properties;Ljava/lang/String;)Ljava/lang/String;",
                (vm, a) -> a.returnReference(vm.heap().string("x")));
        methods.put(
                getStatic
                        + "(Ljava/util/Properties;Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                (vm, a) -> a.returnReference(a.referenceAt(2)));
    }

    /** As the class library has it: of the name, so that it is the same at build and run time. */
    private static int enumHash(Interpreter vm, ImageInstance constant) {
        int offset =
                constant.type().resolveField("name", "Ljava/lang/String;").orElseThrow().offset();
        return vm.heap().text((ImageInstance) constant.getReference(offset)).hashCode();
    }

    private static HeapObject property(Interpreter vm, Arguments a) {
        return switch (vm.heap().text(a.instanceAt(0))) {
            case "java.vm.name" -> vm.heap().string("Cortado");
            default -> null;
        };
    }

    private HeapObject thread(Interpreter vm) {
        if (thread.isEmpty()) {
            thread = Optional.of(vm.allocate(vm.heap().world().resolve("java/lang/Thread")));
        }
        return thread.get();
    }

    @Override
    public Optional<NativeMethod> find(JavaMethod method) {
        return Optional.ofNullable(methods.get(method.ref().toString()))
                .or(() -> table.find(method));
    }

    @Override
    public Optional<NativeMethod> findPolymorphic(JavaMethod method, String callDescriptor) {
        return table.findPolymorphic(method, callDescriptor);
    }
}
