package dev.cortado.classlib.reflect;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/** java.lang.reflect.Method: called through the class that the compiler made for it. */
@SubstituteClass("java.lang.reflect.Method")
final class MethodSubstitution {
    @Alias private Class<?> clazz;
    @Alias private Class<?>[] parameterTypes;
    @Alias private int modifiers;

    private MethodSubstitution() {}

    @Alias
    native Method copy();

    @Substitute
    public void setAccessible(boolean flag) {
        ((AccessibleObjectSubstitution) (Object) this).override = flag;
    }

    @Substitute
    public Object invoke(Object receiver, Object... arguments) throws InvocationTargetException {
        if (!Modifier.isStatic(modifiers)) {
            Conversions.requireInstance(clazz, receiver);
        }
        Object[] converted = Conversions.arguments(parameterTypes, arguments);
        Invoker invoker = AccessibleObjectSubstitution.detailOf(this).invoker;
        try {
            return invoker.invoke(receiver, converted);
        } catch (Throwable thrown) {
            throw new InvocationTargetException(thrown);
        }
    }

    @Substitute
    public Type getGenericReturnType() {
        return AccessibleObjectSubstitution.detailOf(this).type;
    }

    @Substitute
    @SuppressWarnings("unchecked")
    public TypeVariable<Method>[] getTypeParameters() {
        return (TypeVariable<Method>[])
                AccessibleObjectSubstitution.detailOf(this).typeParameters.clone();
    }

    @Substitute
    public Annotation[][] getParameterAnnotations() {
        return AccessibleObjectSubstitution.detailOf(this).parameterAnnotations.clone();
    }

    @Substitute
    public Object getDefaultValue() {
        return Annotations.copyOf(AccessibleObjectSubstitution.detailOf(this).defaultValue);
    }

    @Remove("the annotations of types are not in the image")
    public native AnnotatedType getAnnotatedReturnType();
}
