package dev.cortado.classlib.reflect;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;

/** java.lang.reflect.Constructor: called through the class that the compiler made for it. */
@SubstituteClass("java.lang.reflect.Constructor")
final class ConstructorSubstitution<T> {
    @Alias private Class<T> clazz;
    @Alias private Class<?>[] parameterTypes;

    private ConstructorSubstitution() {}

    @Alias
    native Constructor<T> copy();

    @Substitute
    public void setAccessible(boolean flag) {
        ((AccessibleObjectSubstitution) (Object) this).override = flag;
    }

    @Substitute
    @SuppressWarnings("unchecked")
    public T newInstance(Object... arguments)
            throws InstantiationException, InvocationTargetException {
        if (clazz.isEnum()) {
            throw new IllegalArgumentException("Cannot reflectively create enum objects");
        }
        if (Modifier.isAbstract(clazz.getModifiers())) {
            throw new InstantiationException();
        }
        Object[] converted = Conversions.arguments(parameterTypes, arguments);
        Invoker invoker = AccessibleObjectSubstitution.detailOf(this).invoker;
        try {
            return (T) invoker.invoke(null, converted);
        } catch (Throwable thrown) {
            throw new InvocationTargetException(thrown);
        }
    }

    @Substitute
    @SuppressWarnings("unchecked")
    public TypeVariable<Constructor<T>>[] getTypeParameters() {
        return (TypeVariable<Constructor<T>>[])
                AccessibleObjectSubstitution.detailOf(this).typeParameters.clone();
    }

    @Substitute
    public Annotation[][] getParameterAnnotations() {
        return AccessibleObjectSubstitution.detailOf(this).parameterAnnotations.clone();
    }

    @Remove("the annotations of types are not in the image")
    public native AnnotatedType getAnnotatedReturnType();
}
