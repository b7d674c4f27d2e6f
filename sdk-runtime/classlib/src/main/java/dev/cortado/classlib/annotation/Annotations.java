package dev.cortado.classlib.annotation;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;

/** Finds annotations by their type. */
public final class Annotations {
    private Annotations() {}

    /** The annotation of a type, or null. */
    public static <A extends Annotation> A find(Annotation[] annotations, Class<A> type) {
        if (type == null) {
            throw new NullPointerException();
        }
        for (Annotation each : annotations) {
            if (each.annotationType() == type) {
                return type.cast(each);
            }
        }
        return null;
    }

    /** The annotations of a type, also those that a container holds. */
    @SuppressWarnings("unchecked")
    public static <A extends Annotation> A[] findAll(Annotation[] annotations, Class<A> type) {
        for (Annotation each : annotations) {
            if (each.annotationType() == type) {
                A[] one = (A[]) Array.newInstance(type, 1);
                one[0] = type.cast(each);
                return one;
            }
        }
        for (Annotation each : annotations) {
            A[] contained = ((AnnotationInstance) each).contained(type);
            if (contained != null) {
                return contained;
            }
        }
        return (A[]) Array.newInstance(type, 0);
    }

    /** A member's value; arrays are copied. */
    public static Object copyOf(Object value) {
        return AnnotationInstance.copyOf(value);
    }
}
