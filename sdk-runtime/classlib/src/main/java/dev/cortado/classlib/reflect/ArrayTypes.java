package dev.cortado.classlib.reflect;

import dev.cortado.runtime.heap.Allocator;

/** Arrays of types that are known by their Class object only. */
public final class ArrayTypes {
    private ArrayTypes() {}

    /** A new array; throws IllegalArgumentException for void, NegativeArraySizeException. */
    public static Object allocate(Class<?> componentType, int length) {
        return Allocator.allocateArray(
                ((ClassSubstitution<?>) (Object) componentType).descriptorOfArray(), length);
    }
}
