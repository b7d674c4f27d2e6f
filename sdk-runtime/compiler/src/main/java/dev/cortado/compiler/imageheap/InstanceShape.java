package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.world.FieldLayout;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;

/**
 * What an allocation needs to know of a class: its size, and the words up to its last reference.
 */
record InstanceShape(int sizeBytes, int referenceSlots, HeapObject[] noReferences) {
    static InstanceShape of(JavaClass type) {
        FieldLayout layout = type.layout();
        int slots = 0;
        for (JavaField field : layout.fields()) {
            if (field.kind().isReference()) {
                slots = Math.max(slots, layout.offset(field) / field.kind().bytes() + 1);
            }
        }
        return new InstanceShape(layout.sizeBytes(), slots, new HeapObject[0]);
    }
}
