package dev.cortado.classlib.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/**
 * What a Class object knows beside its name; filled by the compiler, each field only when some
 * reachable method reads it.
 *
 * <p>Members are those that reachability-metadata.json lists; {@link #complete} tells which kinds
 * are all there.
 */
public final class ClassReflection {
    /** Bits of {@link #complete}. */
    static final int DECLARED_FIELDS = 1;

    static final int PUBLIC_FIELDS = 2;
    static final int DECLARED_METHODS = 4;
    static final int PUBLIC_METHODS = 8;
    static final int DECLARED_CONSTRUCTORS = 16;
    static final int PUBLIC_CONSTRUCTORS = 32;

    int complete;
    Field[] declaredFields;
    Field[] publicFields;
    Method[] declaredMethods;
    Method[] publicMethods;
    Constructor<?>[] declaredConstructors;
    RecordComponent[] recordComponents;
    ServiceEntry[] providers;
    Invoker initializer;

    private Class<?>[] interfaces;
    private Class<?> declaringClass;
    private Class<?> enclosingClass;
    private Class<?>[] permittedSubclasses;
    private Annotation[] annotations;
    private Annotation[] declaredAnnotations;
    private Type genericSuperclass;
    private Type[] genericInterfaces;
    private TypeVariable<?>[] typeParameters;
    private Invoker enumValues;

    private ClassReflection() {}

    /** The direct superinterfaces. */
    public Class<?>[] interfaces() {
        return interfaces.clone();
    }

    /** The class that this is a member of, or null. */
    public Class<?> declaringClass() {
        return declaringClass;
    }

    /** The innermost enclosing class, or null. */
    public Class<?> enclosingClass() {
        return enclosingClass;
    }

    /** The permitted subclasses of a sealed class, or null. */
    public Class<?>[] permittedSubclasses() {
        return permittedSubclasses == null ? null : permittedSubclasses.clone();
    }

    /** The annotations that are present, inherited ones too; the array is shared. */
    public Annotation[] annotations() {
        return annotations;
    }

    /** The annotations that are directly present; the array is shared. */
    public Annotation[] declaredAnnotations() {
        return declaredAnnotations;
    }

    /** The superclass with its type arguments, or null. */
    public Type genericSuperclass() {
        return genericSuperclass;
    }

    /** The direct superinterfaces with their type arguments. */
    public Type[] genericInterfaces() {
        return genericInterfaces.clone();
    }

    /** The type parameters; the array is shared. */
    public TypeVariable<?>[] typeParameters() {
        return typeParameters;
    }

    /** The constants of an enum that is initialised at run time; null for other classes. */
    public Object[] enumConstants() {
        if (enumValues == null) {
            return null;
        }
        try {
            return (Object[]) enumValues.invoke(null, null);
        } catch (Throwable failed) {
            throw Thrower.<RuntimeException>unchecked(failed);
        }
    }

    /** Initialises the class if it is not. */
    void initialize() {
        if (initializer != null) {
            try {
                initializer.invoke(null, null);
            } catch (Throwable failed) {
                throw Thrower.<RuntimeException>unchecked(failed);
            }
        }
    }

    /** The providers of this service; the array is shared. */
    public ServiceEntry[] providers() {
        return providers;
    }
}
