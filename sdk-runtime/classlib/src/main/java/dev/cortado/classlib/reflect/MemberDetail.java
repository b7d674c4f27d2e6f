package dev.cortado.classlib.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/**
 * What a member knows beside its name and types; filled by the compiler, each field only when some
 * reachable method reads it.
 */
final class MemberDetail {
    Invoker invoker;
    FieldAccess access;
    Type type;
    Type[] parameterTypes;
    Type[] exceptionTypes;
    TypeVariable<?>[] typeParameters;
    Annotation[] annotations;
    Annotation[][] parameterAnnotations;
    Object defaultValue;

    private MemberDetail() {}
}
