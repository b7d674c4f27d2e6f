package dev.cortado.classlib.reflect;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Set;

/** java.lang.reflect.Executable: generic types and annotations as the compiler found them. */
@SubstituteClass("java.lang.reflect.Executable")
abstract class ExecutableSubstitution {
    @Substitute
    public Type[] getGenericParameterTypes() {
        return AccessibleObjectSubstitution.detailOf(this).parameterTypes.clone();
    }

    @Substitute
    Type[] getAllGenericParameterTypes() {
        return AccessibleObjectSubstitution.detailOf(this).parameterTypes.clone();
    }

    @Substitute
    public Type[] getGenericExceptionTypes() {
        return AccessibleObjectSubstitution.detailOf(this).exceptionTypes.clone();
    }

    @Substitute
    private Parameter[] getParameters0() {
        return null;
    }

    @Substitute
    public <A extends Annotation> A getAnnotation(Class<A> type) {
        return Annotations.find(AccessibleObjectSubstitution.detailOf(this).annotations, type);
    }

    @Substitute
    public <A extends Annotation> A[] getAnnotationsByType(Class<A> annotationType) {
        return Annotations.findAll(
                AccessibleObjectSubstitution.detailOf(this).annotations, annotationType);
    }

    @Substitute
    public Annotation[] getDeclaredAnnotations() {
        return AccessibleObjectSubstitution.detailOf(this).annotations.clone();
    }

    @Remove("the annotations of types are not in the image")
    public native AnnotatedType getAnnotatedReceiverType();

    @Remove("the annotations of types are not in the image")
    public native AnnotatedType[] getAnnotatedParameterTypes();

    @Remove("the annotations of types are not in the image")
    public native AnnotatedType[] getAnnotatedExceptionTypes();

    @Remove("access flags are not in the image; use getModifiers")
    public native Set<AccessFlag> accessFlags();
}
