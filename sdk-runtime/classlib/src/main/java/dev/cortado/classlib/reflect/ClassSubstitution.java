package dev.cortado.classlib.reflect;

import dev.cortado.abi.Address;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.annotation.Annotations;
import dev.cortado.classlib.resource.Resources;
import dev.cortado.runtime.heap.Allocator;
import dev.cortado.runtime.object.TypeTests;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.invoke.TypeDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/**
 * java.lang.Class as the image holds it: names, a few relations and the descriptor; the rest is in
 * its {@link ClassReflection}.
 *
 * <p>The compiler fills the fields. A reference field that no reachable method reads is null in the
 * image, so each program pays only for what it asks.
 */
@SubstituteClass(value = "java.lang.Class", replaceAll = true)
public final class ClassSubstitution<T>
        implements Serializable, GenericDeclaration, Type, TypeDescriptor.OfField<Class<?>> {
    private static final int MODIFIER_FINAL = 0x0010;
    private static final int MODIFIER_INTERFACE = 0x0200;
    private static final int MODIFIER_SYNTHETIC = 0x1000;
    private static final int MODIFIER_ANNOTATION = 0x2000;
    private static final int MODIFIER_ENUM = 0x4000;

    private String name;
    private String simpleName;
    private String canonicalName;
    private Class<?> componentType;
    private Class<?> superclass;
    private Object[] enumConstants;
    private ClassReflection reflection;
    private Address descriptor;
    private Address arrayDescriptor;
    private char modifiers;
    private boolean primitive;

    private ClassSubstitution() {}

    @Alias
    private static native void registerNatives();

    @Alias
    static native Class<?> getPrimitiveClass(String name);

    private static ClassSubstitution<?> of(Class<?> type) {
        return (ClassSubstitution<?>) (Object) type;
    }

    @Override
    public String toString() {
        String kind = isInterface() ? "interface " : isPrimitive() ? "" : "class ";
        return kind.concat(getName());
    }

    /**
     * Of the name, not of the address, so that hash tables of classes can be built with the image.
     */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    public String getName() {
        return name;
    }

    public String getSimpleName() {
        return simpleName;
    }

    public String getCanonicalName() {
        return canonicalName;
    }

    public String getTypeName() {
        return isArray() ? componentType.getTypeName().concat("[]") : name;
    }

    public String getPackageName() {
        if (isArray()) {
            return componentType.getPackageName();
        }
        if (primitive) {
            return "java.lang";
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    public boolean isInstance(Object object) {
        return object != null
                && !primitive
                && TypeTests.isInstance(Address.ofObject(object), descriptor);
    }

    public boolean isAssignableFrom(Class<?> type) {
        ClassSubstitution<?> source = of(type);
        return source.primitive || primitive
                ? source == this
                : TypeTests.isAssignable(source.descriptor, descriptor);
    }

    public boolean isInterface() {
        return (modifiers & MODIFIER_INTERFACE) != 0;
    }

    public boolean isArray() {
        return componentType != null;
    }

    public boolean isPrimitive() {
        return primitive;
    }

    public boolean isAnnotation() {
        return (modifiers & MODIFIER_ANNOTATION) != 0;
    }

    public boolean isSynthetic() {
        return (modifiers & MODIFIER_SYNTHETIC) != 0;
    }

    public boolean isEnum() {
        return (modifiers & MODIFIER_ENUM) != 0 && superclass == (Class<?>) Enum.class;
    }

    public boolean isRecord() {
        return superclass == (Class<?>) Record.class && (modifiers & MODIFIER_FINAL) != 0;
    }

    public boolean isHidden() {
        return false;
    }

    public boolean isAnonymousClass() {
        return !isArray() && simpleName.isEmpty();
    }

    public int getModifiers() {
        return modifiers & ~MODIFIER_SYNTHETIC;
    }

    public Class<?> getSuperclass() {
        return superclass;
    }

    public Class<?> getComponentType() {
        return componentType;
    }

    public Class<?> componentType() {
        return componentType;
    }

    public Class<?> arrayType() {
        return Allocator.allocateArray(descriptorOfArray(), 0).getClass();
    }

    /** The descriptor of the array type whose elements are of this type. */
    Address descriptorOfArray() {
        if (arrayDescriptor.isZero()) {
            throw new UnsupportedOperationException("the image has no arrays of ".concat(name));
        }
        return arrayDescriptor;
    }

    public T[] getEnumConstants() {
        T[] shared = getEnumConstantsShared();
        return shared == null ? null : shared.clone();
    }

    @SuppressWarnings("unchecked")
    public T[] getEnumConstantsShared() {
        Object[] known = enumConstants;
        return (T[]) (known == null && isEnum() ? reflection().enumConstants() : known);
    }

    Map<String, T> enumConstantDirectory() {
        T[] constants = getEnumConstantsShared();
        if (constants == null) {
            throw new IllegalArgumentException(name.concat(" is not an enum class"));
        }
        Map<String, T> directory = HashMap.newHashMap(constants.length);
        for (T constant : constants) {
            directory.put(((Enum<?>) constant).name(), constant);
        }
        return directory;
    }

    @SuppressWarnings("unchecked")
    public T cast(Object object) {
        if (object != null && !isInstance(object)) {
            throw new ClassCastException(
                    "Cannot cast ".concat(object.getClass().getName()).concat(" to ").concat(name));
        }
        return (T) object;
    }

    @SuppressWarnings("unchecked")
    public <U> Class<? extends U> asSubclass(Class<U> type) {
        if (!type.isAssignableFrom((Class<?>) (Object) this)) {
            throw new ClassCastException(toString());
        }
        return (Class<? extends U>) (Object) this;
    }

    public boolean desiredAssertionStatus() {
        return false;
    }

    public String descriptorString() {
        if (primitive) {
            return primitiveDescriptor(name);
        }
        String internal = name.replace('.', '/');
        return isArray() ? internal : "L".concat(internal).concat(";");
    }

    /** JVMS 4.3.2. */
    private static String primitiveDescriptor(String name) {
        return switch (name) {
            case "boolean" -> "Z";
            case "byte" -> "B";
            case "char" -> "C";
            case "short" -> "S";
            case "int" -> "I";
            case "long" -> "J";
            case "float" -> "F";
            case "double" -> "D";
            default -> "V";
        };
    }

    /** What the compiler fills in for reflection, of classes that are asked for it. */
    public ClassReflection reflection() {
        return reflection;
    }

    public static Class<?> forName(String name) throws ClassNotFoundException {
        return NamedClasses.find(name, true);
    }

    public static Class<?> forName(String name, boolean initialize, ClassLoader loader)
            throws ClassNotFoundException {
        return NamedClasses.find(name, initialize);
    }

    public static Class<?> forPrimitiveName(String name) {
        return switch (name) {
            case "boolean" -> boolean.class;
            case "byte" -> byte.class;
            case "char" -> char.class;
            case "short" -> short.class;
            case "int" -> int.class;
            case "long" -> long.class;
            case "float" -> float.class;
            case "double" -> double.class;
            case "void" -> void.class;
            default -> null;
        };
    }

    public ClassLoader getClassLoader() {
        return primitive || name.startsWith("java.") ? null : ClassLoader.getSystemClassLoader();
    }

    ClassLoader getClassLoader0() {
        return getClassLoader();
    }

    @Remove("an image has no modules")
    public native Module getModule();

    @Remove("an image has no packages; use getPackageName")
    public native Package getPackage();

    @Remove("resources of an image have no addresses; use getResourceAsStream")
    public native java.net.URL getResource(String name);

    public InputStream getResourceAsStream(String name) {
        return Resources.find(self(), name);
    }

    @SuppressWarnings("unchecked")
    private Class<T> self() {
        return (Class<T>) (Object) this;
    }

    public T newInstance() throws InstantiationException, IllegalAccessException {
        try {
            return getDeclaredConstructor().newInstance();
        } catch (NoSuchMethodException missing) {
            throw (InstantiationException) new InstantiationException(name).initCause(missing);
        } catch (InvocationTargetException thrown) {
            throw ClassSubstitution.<RuntimeException>unchecked(thrown.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }

    public Class<?>[] getInterfaces() {
        return reflection().interfaces();
    }

    public Type[] getGenericInterfaces() {
        return reflection().genericInterfaces();
    }

    public Type getGenericSuperclass() {
        return reflection().genericSuperclass();
    }

    @SuppressWarnings("unchecked")
    public TypeVariable<Class<T>>[] getTypeParameters() {
        return (TypeVariable<Class<T>>[]) reflection().typeParameters().clone();
    }

    public Class<?> getDeclaringClass() {
        return reflection().declaringClass();
    }

    public Class<?> getEnclosingClass() {
        return reflection().enclosingClass();
    }

    public boolean isMemberClass() {
        return getDeclaringClass() != null;
    }

    public boolean isLocalClass() {
        return !simpleName.isEmpty() && getEnclosingClass() != null && getDeclaringClass() == null;
    }

    public boolean isSealed() {
        return reflection().permittedSubclasses() != null;
    }

    public Class<?>[] getPermittedSubclasses() {
        return reflection().permittedSubclasses();
    }

    public Class<?> getNestHost() {
        Class<?> host = self();
        while (host.getEnclosingClass() != null) {
            host = host.getEnclosingClass();
        }
        return host;
    }

    public boolean isNestmateOf(Class<?> other) {
        return getNestHost() == other.getNestHost();
    }

    public <A extends Annotation> A getAnnotation(Class<A> type) {
        return Annotations.find(reflection().annotations(), type);
    }

    public boolean isAnnotationPresent(Class<? extends Annotation> type) {
        return getAnnotation(type) != null;
    }

    public <A extends Annotation> A[] getAnnotationsByType(Class<A> type) {
        return Annotations.findAll(reflection().annotations(), type);
    }

    public Annotation[] getAnnotations() {
        return reflection().annotations().clone();
    }

    public <A extends Annotation> A getDeclaredAnnotation(Class<A> type) {
        return Annotations.find(reflection().declaredAnnotations(), type);
    }

    public <A extends Annotation> A[] getDeclaredAnnotationsByType(Class<A> type) {
        return Annotations.findAll(reflection().declaredAnnotations(), type);
    }

    public Annotation[] getDeclaredAnnotations() {
        return reflection().declaredAnnotations().clone();
    }

    public Field[] getDeclaredFields() {
        return Members.declaredFields(self(), reflection());
    }

    public Field[] getFields() {
        return Members.publicFields(self(), reflection());
    }

    public Field getDeclaredField(String fieldName) throws NoSuchFieldException {
        return Members.declaredField(self(), reflection(), fieldName);
    }

    public Field getField(String fieldName) throws NoSuchFieldException {
        return Members.publicField(self(), reflection(), fieldName);
    }

    public Method[] getDeclaredMethods() {
        return Members.declaredMethods(self(), reflection());
    }

    public Method[] getMethods() {
        return Members.publicMethods(self(), reflection());
    }

    public Method getDeclaredMethod(String methodName, Class<?>... parameterTypes)
            throws NoSuchMethodException {
        return Members.declaredMethod(self(), reflection(), methodName, parameterTypes);
    }

    public Method getMethod(String methodName, Class<?>... parameterTypes)
            throws NoSuchMethodException {
        return Members.publicMethod(self(), reflection(), methodName, parameterTypes);
    }

    public Constructor<?>[] getDeclaredConstructors() {
        return Members.declaredConstructors(self(), reflection());
    }

    public Constructor<?>[] getConstructors() {
        return Members.publicConstructors(self(), reflection());
    }

    @SuppressWarnings("unchecked")
    public Constructor<T> getDeclaredConstructor(Class<?>... parameterTypes)
            throws NoSuchMethodException {
        return (Constructor<T>) Members.declaredConstructor(self(), reflection(), parameterTypes);
    }

    @SuppressWarnings("unchecked")
    public Constructor<T> getConstructor(Class<?>... parameterTypes) throws NoSuchMethodException {
        return (Constructor<T>) Members.publicConstructor(self(), reflection(), parameterTypes);
    }

    public RecordComponent[] getRecordComponents() {
        return Members.recordComponents(self(), reflection());
    }
}
