package dev.cortado.classlib.generics;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/** A type parameter; made by the compiler. */
final class TypeVariableValue implements TypeVariable<GenericDeclaration> {
    private String name;
    private GenericDeclaration declaration;
    private Type[] bounds;

    private TypeVariableValue() {}

    @Override
    public Type[] getBounds() {
        return bounds.clone();
    }

    @Override
    public GenericDeclaration getGenericDeclaration() {
        return declaration;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public AnnotatedType[] getAnnotatedBounds() {
        throw new UnsupportedOperationException("annotations of types are not in the image");
    }

    @Override
    public <A extends Annotation> A getAnnotation(Class<A> type) {
        return null;
    }

    @Override
    public Annotation[] getAnnotations() {
        return new Annotation[0];
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return new Annotation[0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeVariable<?> that
                && name.equals(that.getName())
                && declaration.equals(that.getGenericDeclaration());
    }

    @Override
    public int hashCode() {
        return declaration.hashCode() ^ name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
