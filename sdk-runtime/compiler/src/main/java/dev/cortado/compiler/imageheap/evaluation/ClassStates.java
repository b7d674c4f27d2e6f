package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.ImageHeap;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.lang.constant.ConstantDesc;
import java.util.IdentityHashMap;
import java.util.Map;

/** The states of all classes, prepared at first use (JVMS 5.4.2, 5.5 step 6). */
final class ClassStates {
    private final ImageHeap heap;
    private final Map<JavaClass, ClassState> states = new IdentityHashMap<>();

    ClassStates(ImageHeap heap) {
        this.heap = heap;
    }

    ClassState of(JavaClass type) {
        ClassState known = states.get(type);
        if (known == null) {
            known = new ClassState(type);
            states.put(type, known);
            for (JavaField field : type.fields()) {
                if (field.isStatic() && field.isFinal()) {
                    ClassState state = known;
                    field.constantValue()
                            .ifPresent(value -> prepare(state, state.slot(field), value));
                }
            }
        }
        return known;
    }

    private void prepare(ClassState state, int slot, ConstantDesc value) {
        switch (value) {
            case Integer i -> state.bits[slot] = i;
            case Long l -> state.bits[slot] = l;
            case Float f -> state.bits[slot] = Float.floatToRawIntBits(f);
            case Double d -> state.bits[slot] = Double.doubleToRawLongBits(d);
            case String s -> state.references[slot] = heap.string(s);
            default -> throw new IllegalStateException("a ConstantValue of " + value.getClass());
        }
    }
}
