package dev.cortado.classlib.reflect;

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
            throw new IllegalArgumentException();
        }
        return ArrayTypes.allocate(componentType, dimensions);
    }

    @Substitute
    public static int getLength(Object array) {
        return ArrayElements.length(array);
    }

    @Substitute
    public static Object get(Object array, int index) {
        return ArrayElements.get(array, index);
    }

    @Substitute
    public static void set(Object array, int index, Object value) {
        ArrayElements.set(array, index, value);
    }

    @Substitute
    public static boolean getBoolean(Object array, int index) {
        return (Boolean) ArrayElements.get(array, index, boolean.class);
    }

    @Substitute
    public static void setBoolean(Object array, int index, boolean value) {
        ArrayElements.setPrimitive(array, index, value);
    }

    @Substitute
    public static byte getByte(Object array, int index) {
        return (Byte) ArrayElements.get(array, index, byte.class);
    }

    @Substitute
    public static void setByte(Object array, int index, byte value) {
        ArrayElements.setPrimitive(array, index, value);
    }

    @Substitute
    public static char getChar(Object array, int index) {
        return (Character) ArrayElements.get(array, index, char.class);
    }

    @Substitute
    public static void setChar(Object array, int index, char value) {
        ArrayElements.setPrimitive(array, index, value);
    }

    @Substitute
    public static short getShort(Object array, int index) {
        return (Short) ArrayElements.get(array, index, short.class);
    }

    @Substitute
    public static void setShort(Object array, int index, short value) {
        ArrayElements.setPrimitive(array, index, value);
    }

    @Substitute
    public static int getInt(Object array, int index) {
        return (Integer) ArrayElements.get(array, index, int.class);
    }

    @Substitute
    public static void setInt(Object array, int index, int value) {
        ArrayElements.setPrimitive(array, index, value);
    }

    @Substitute
    public static long getLong(Object array, int index) {
        return (Long) ArrayElements.get(array, index, long.class);
    }

    @Substitute
    public static void setLong(Object array, int index, long value) {
        ArrayElements.setPrimitive(array, index, value);
    }

    @Substitute
    public static float getFloat(Object array, int index) {
        return (Float) ArrayElements.get(array, index, float.class);
    }

    @Substitute
    public static void setFloat(Object array, int index, float value) {
        ArrayElements.setPrimitive(array, index, value);
    }

    @Substitute
    public static double getDouble(Object array, int index) {
        return (Double) ArrayElements.get(array, index, double.class);
    }

    @Substitute
    public static void setDouble(Object array, int index, double value) {
        ArrayElements.setPrimitive(array, index, value);
    }
}
