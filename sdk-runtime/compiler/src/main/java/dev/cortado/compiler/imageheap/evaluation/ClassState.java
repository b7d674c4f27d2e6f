package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.util.IdentityHashMap;
import java.util.Map;

/** The static fields of a class and how far its initialisation is (JVMS 5.5). */
final class ClassState {
    enum Status {
        UNINITIALIZED,
        IN_PROGRESS,
        INITIALIZED,
        RUN_TIME
    }

    private static final String RUNTIME = "dev/cortado/runtime/";

    final JavaClass type;

    /**
     * Whether its variables describe the running device, as the heap's bounds do, and mean nothing
     * before boot.
     */
    final boolean describesDevice;

    final long[] bits;
    final HeapObject[] references;
    Status status = Status.UNINITIALIZED;
    String reason = "";
    private final Map<JavaField, Integer> slots = new IdentityHashMap<>();

    ClassState(JavaClass type) {
        this.type = type;
        this.describesDevice = type.name().startsWith(RUNTIME);
        int count = 0;
        for (JavaField field : type.fields()) {
            if (field.isStatic()) {
                slots.put(field, count++);
            }
        }
        this.bits = new long[count];
        this.references = new HeapObject[count];
    }

    int slot(JavaField field) {
        return slots.get(field);
    }

    Iterable<JavaField> staticFields() {
        return slots.keySet();
    }
}
