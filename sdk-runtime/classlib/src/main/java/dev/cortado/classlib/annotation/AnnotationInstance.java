package dev.cortado.classlib.annotation;

import java.lang.annotation.Annotation;
import java.util.Arrays;

/**
 * An annotation of the image: its members' values, made by the compiler, which adds a class with
 * the members for each annotation type.
 */
public abstract class AnnotationInstance implements Annotation {
    private Class<? extends Annotation> type;
    private String[] names;
    private Object[] values;

    /** Made by the compiler. */
    protected AnnotationInstance() {}

    @Override
    public final Class<? extends Annotation> annotationType() {
        return type;
    }

    /** The value of a member; arrays are copies. */
    protected final Object value(int index) {
        return copyOf(values[index]);
    }

    /** The annotations of a type that this one, as their container, holds; else null. */
    @SuppressWarnings("unchecked")
    final <A extends Annotation> A[] contained(Class<A> contained) {
        boolean contains =
                names.length == 1
                        && names[0].equals("value")
                        && values[0].getClass().getComponentType() == contained;
        return contains ? (A[]) copyOf(values[0]) : null;
    }

    static Object copyOf(Object value) {
        return switch (value) {
            case null -> null;
            case Object[] a -> a.clone();
            case byte[] a -> a.clone();
            case char[] a -> a.clone();
            case short[] a -> a.clone();
            case int[] a -> a.clone();
            case long[] a -> a.clone();
            case float[] a -> a.clone();
            case double[] a -> a.clone();
            case boolean[] a -> a.clone();
            default -> value;
        };
    }

    @Override
    public final boolean equals(Object other) {
        if (!(other instanceof AnnotationInstance that) || that.type != type) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (!Arrays.deepEquals(new Object[] {values[i]}, new Object[] {that.values[i]})) {
                return false;
            }
        }
        return true;
    }

    /** As java.lang.annotation.Annotation specifies. */
    @Override
    public final int hashCode() {
        int hash = 0;
        for (int i = 0; i < values.length; i++) {
            hash += 127 * names[i].hashCode() ^ hashOf(values[i]);
        }
        return hash;
    }

    private static int hashOf(Object value) {
        return switch (value) {
            case Object[] a -> Arrays.hashCode(a);
            case byte[] a -> Arrays.hashCode(a);
            case char[] a -> Arrays.hashCode(a);
            case short[] a -> Arrays.hashCode(a);
            case int[] a -> Arrays.hashCode(a);
            case long[] a -> Arrays.hashCode(a);
            case float[] a -> Arrays.hashCode(a);
            case double[] a -> Arrays.hashCode(a);
            case boolean[] a -> Arrays.hashCode(a);
            default -> value.hashCode();
        };
    }

    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder("@").append(type.getCanonicalName()).append('(');
        boolean alone = names.length == 1 && names[0].equals("value");
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                text.append(", ");
            }
            if (!alone) {
                text.append(names[i]).append('=');
            }
            AnnotationText.append(text, values[i]);
        }
        return text.append(')').toString();
    }
}
