package dev.cortado.classlib.reflect;

import dev.cortado.abi.ArrayLimits;
import dev.cortado.runtime.heap.Allocator;

/** Arrays of types that are known by their Class object only. */
public final class ArrayTypes {
    private ArrayTypes() {}

    /**
     * A new array; throws IllegalArgumentException for void, NegativeArraySizeException, and
     * UnsupportedOperationException if it would have more than {@link
     * ArrayLimits#MAX_REFLECTED_DIMENSIONS}.
     */
    public static Object allocate(Class<?> componentType, int length) {
        if (componentType == void.class) {
            throw new IllegalArgumentException();
        }
        Class<?> element = componentType;
        for (int i = 0; element.isArray(); i++) {
            if (i == ArrayLimits.MAX_REFLECTED_DIMENSIONS - 1) {
                throw new UnsupportedOperationException(
                        "Array.newInstance of more than three dimensions");
            }
            element = element.getComponentType();
        }
        return Allocator.allocateArray(
                ((ClassSubstitution<?>) (Object) componentType).descriptorOfArray(), length);
    }

    /** An array of arrays; throws as the other one. */
    static Object allocate(Class<?> elementType, int[] lengths) {
        Class<?>[] components = new Class<?>[lengths.length];
        Class<?> component = elementType;
        for (int i = lengths.length - 1; i >= 0; i--) {
            components[i] = component;
            if (lengths[i] < 0) {
                throw new NegativeArraySizeException(Integer.toString(lengths[i]));
            }
            component = allocate(component, 0).getClass();
        }
        return nested(components, lengths, 0);
    }

    private static Object nested(Class<?>[] components, int[] lengths, int level) {
        Object array = allocate(components[level], lengths[level]);
        if (level + 1 < lengths.length) {
            Object[] rows = (Object[]) array;
            for (int i = 0; i < rows.length; i++) {
                rows[i] = nested(components, lengths, level + 1);
            }
        }
        return array;
    }
}
