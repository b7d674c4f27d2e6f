package dev.cortado.classlib.reflect;

/** Elements of arrays whose type is not known, boxed. */
final class ArrayElements {
    private ArrayElements() {}

    static int length(Object array) {
        return switch (array) {
            case Object[] objects -> objects.length;
            case boolean[] booleans -> booleans.length;
            case byte[] bytes -> bytes.length;
            case char[] chars -> chars.length;
            case short[] shorts -> shorts.length;
            case int[] ints -> ints.length;
            case long[] longs -> longs.length;
            case float[] floats -> floats.length;
            case double[] doubles -> doubles.length;
            default -> throw notAnArray();
        };
    }

    static Object get(Object array, int index) {
        requireIndex(array, index);
        return switch (array) {
            case Object[] objects -> objects[index];
            case boolean[] booleans -> booleans[index];
            case byte[] bytes -> bytes[index];
            case char[] chars -> chars[index];
            case short[] shorts -> shorts[index];
            case int[] ints -> ints[index];
            case long[] longs -> longs[index];
            case float[] floats -> floats[index];
            case double[] doubles -> doubles[index];
            default -> throw notAnArray();
        };
    }

    /** An element of an array of a primitive type, widened. */
    static Object get(Object array, int index, Class<?> target) {
        requirePrimitive(array);
        Object value = Conversions.widened(get(array, index), target);
        if (value == null) {
            throw new IllegalArgumentException("argument type mismatch");
        }
        return value;
    }

    static void set(Object array, int index, Object value) {
        requireIndex(array, index);
        Class<?> type = array.getClass().getComponentType();
        if (!type.isPrimitive()) {
            if (value != null && !type.isInstance(value)) {
                throw new IllegalArgumentException("array element type mismatch");
            }
            ((Object[]) array)[index] = value;
            return;
        }
        if (value == null) {
            throw new IllegalArgumentException();
        }
        Object converted = Conversions.widened(value, type);
        if (converted == null) {
            throw new IllegalArgumentException("argument type mismatch");
        }
        switch (array) {
            case boolean[] booleans -> booleans[index] = (Boolean) converted;
            case byte[] bytes -> bytes[index] = (Byte) converted;
            case char[] chars -> chars[index] = (Character) converted;
            case short[] shorts -> shorts[index] = (Short) converted;
            case int[] ints -> ints[index] = (Integer) converted;
            case long[] longs -> longs[index] = (Long) converted;
            case float[] floats -> floats[index] = (Float) converted;
            case double[] doubles -> doubles[index] = (Double) converted;
            default -> throw notAnArray();
        }
    }

    /** Writes an element of an array of a primitive type. */
    static void setPrimitive(Object array, int index, Object value) {
        requirePrimitive(array);
        set(array, index, value);
    }

    private static void requirePrimitive(Object array) {
        Class<?> type = array.getClass().getComponentType();
        if (type == null) {
            throw notAnArray();
        }
        if (!type.isPrimitive()) {
            throw new IllegalArgumentException("Argument is not an array of primitive type");
        }
    }

    private static void requireIndex(Object array, int index) {
        if (index < 0 || index >= length(array)) {
            throw new ArrayIndexOutOfBoundsException();
        }
    }

    private static IllegalArgumentException notAnArray() {
        return new IllegalArgumentException("Argument is not an array");
    }
}
