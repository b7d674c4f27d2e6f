package dev.cortado.classlib.lang;

import dev.cortado.abi.Address;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.heap.Allocator;
import dev.cortado.runtime.object.TypeTests;
import java.util.HashMap;
import java.util.Map;

/**
 * java.lang.Class as the image holds it: names, a few relations and the descriptor; no members.
 *
 * <p>The compiler fills the fields. A reference field that no reachable method reads is null in the
 * image, so each program pays only for what it asks.
 */
@SubstituteClass(value = "java.lang.Class", replaceAll = true)
public final class ClassSubstitution<T> {
    private static final String NO_REFLECTION =
            "an image holds no members of classes: there is no reflection";
    private static final String NO_LOADERS =
            "an image has no class loaders: all classes are in it from the start";

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
    T[] getEnumConstantsShared() {
        return (T[]) enumConstants;
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

    @Remove(NO_LOADERS)
    public static native Class<?> forName(String name);

    @Remove(NO_LOADERS)
    public static native Class<?> forName(String name, boolean initialize, ClassLoader loader);

    @Remove(NO_LOADERS)
    public native ClassLoader getClassLoader();

    @Remove(NO_LOADERS)
    native ClassLoader getClassLoader0();

    @Remove("an image has no modules")
    public native Module getModule();

    @Remove(NO_REFLECTION)
    public native T newInstance();

    @Remove(NO_REFLECTION)
    public native Class<?>[] getInterfaces();

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Type[] getGenericInterfaces();

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Type getGenericSuperclass();

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Method getMethod(String name, Class<?>... parameterTypes);

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Method[] getMethods();

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Method getDeclaredMethod(
            String name, Class<?>... parameterTypes);

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Method[] getDeclaredMethods();

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Field getField(String name);

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Field[] getFields();

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Field getDeclaredField(String name);

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Field[] getDeclaredFields();

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Constructor<T> getConstructor(Class<?>... parameterTypes);

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Constructor<?>[] getConstructors();

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Constructor<T> getDeclaredConstructor(
            Class<?>... parameterTypes);

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.Constructor<?>[] getDeclaredConstructors();

    @Remove(NO_REFLECTION)
    public native java.lang.reflect.RecordComponent[] getRecordComponents();

    @Remove(NO_REFLECTION)
    public native Class<?> getDeclaringClass();

    @Remove(NO_REFLECTION)
    public native Class<?> getEnclosingClass();

    @Remove(NO_REFLECTION)
    public native Package getPackage();

    @Remove("resources of the class path are not in the image")
    public native java.io.InputStream getResourceAsStream(String name);

    @Remove("resources of the class path are not in the image")
    public native java.net.URL getResource(String name);
}
