package dev.cortado.classlib.reflect;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.lang.reflect.Array: arrays by their component's Class object. */
@SubstituteClass("java.lang.reflect.Array")
final class ArraySubstitution {
    private ArraySubstitution() {}

    @Substitute
    private static Object newArray(Class<?> componentType, int length) {
        return ArrayTypes.allocate(componentType, length);
    }

    @Substitute
    private static Object multiNewArray(Class<?> componentType, int[] dimensions) {
        if (dimensions.length == 0) {
            throw new IllegalArgumentException("Empty dimensions array");
        }
        throw new UnsupportedOperationException("Array.newInstance of several dimensions");
    }

    @Substitute
    public static int getLength(Object array) {
        return switch (array) {
            case Object[] objects -> objects.length;
            case byte[] bytes -> bytes.length;
            case char[] chars -> chars.length;
            case short[] shorts -> shorts.length;
            case int[] ints -> ints.length;
            case long[] longs -> longs.length;
            case float[] floats -> floats.length;
            case double[] doubles -> doubles.length;
            case boolean[] booleans -> booleans.length;
            default -> throw notAnArray();
        };
    }

    @Substitute
    public static Object get(Object array, int index) {
        return switch (array) {
            case Object[] objects -> objects[index];
            case byte[] bytes -> bytes[index];
            case char[] chars -> chars[index];
            case short[] shorts -> shorts[index];
            case int[] ints -> ints[index];
            case long[] longs -> longs[index];
            case float[] floats -> floats[index];
            case double[] doubles -> doubles[index];
            case boolean[] booleans -> booleans[index];
            default -> throw notAnArray();
        };
    }

    @Add
    private static IllegalArgumentException notAnArray() {
        return new IllegalArgumentException("Argument is not an array");
    }
}
