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

    final JavaClass type;
    final long[] bits;
    final HeapObject[] references;
    Status status = Status.UNINITIALIZED;
    String reason = "";
    private final Map<JavaField, Integer> slots = new IdentityHashMap<>();

    ClassState(JavaClass type) {
        this.type = type;
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
