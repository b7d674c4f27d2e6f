package dev.cortado.classlib.reflect;

/** The conversions of reflective calls: unboxing and widening (JLS 5.1.2). */
final class Conversions {
    private static final Object[] NONE = {};

    private Conversions() {}

    /** Arguments of exactly the parameters' types, boxed. */
    static Object[] arguments(Class<?>[] types, Object[] given) {
        Object[] values = given == null ? NONE : given;
        if (values.length != types.length) {
            throw new IllegalArgumentException(
                    "wrong number of arguments: " + values.length + " expected: " + types.length);
        }
        Object[] converted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = convert(values[i], types[i]);
            if (converted[i] == null && (values[i] != null || types[i].isPrimitive())) {
                throw new IllegalArgumentException("argument type mismatch");
            }
        }
        return converted;
    }

    static void requireInstance(Class<?> type, Object receiver) {
        if (receiver == null) {
            throw new NullPointerException();
        }
        if (!type.isInstance(receiver)) {
            throw new IllegalArgumentException("object is not an instance of declaring class");
        }
    }

    /** The value as one of the type, boxed; null when it is null or can't be converted. */
    static Object convert(Object value, Class<?> type) {
        if (value == null) {
            return null;
        }
        return type.isPrimitive() ? widened(value, type) : type.isInstance(value) ? value : null;
    }

    /** A boxed value widened to a primitive type, boxed; null when that can't be. */
    static Object widened(Object value, Class<?> type) {
        return switch (value) {
            case Boolean b -> type == boolean.class ? b : null;
            case Character c ->
                    type == char.class ? c : type == short.class ? null : number((long) c, type);
            case Byte b ->
                    type == byte.class
                            ? b
                            : type == short.class
                                    ? (Object) b.shortValue()
                                    : number((long) b, type);
            case Short s -> type == short.class ? s : number((long) s, type);
            case Integer i -> number((long) i, type);
            case Long l -> type == int.class ? null : number(l, type);
            case Float f ->
                    type == float.class ? f : type == double.class ? (Object) (double) f : null;
            case Double d -> type == double.class ? d : null;
            default -> null;
        };
    }

    private static Object number(long value, Class<?> type) {
        if (type == int.class) {
            return (int) value;
        }
        if (type == long.class) {
            return value;
        }
        if (type == float.class) {
            return (float) value;
        }
        return type == double.class ? (Object) (double) value : null;
    }
}
