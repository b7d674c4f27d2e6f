package dev.cortado.classlib.reflect;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Finds the members of classes; what it hands out are copies. */
public final class Members {
    private Members() {}

    /** As Class.getDeclaredFields. */
    public static Field[] declaredFields(Class<?> type, ClassReflection reflection) {
        require(type, reflection, ClassReflection.DECLARED_FIELDS, "fields", "allDeclaredFields");
        return copies(reflection.declaredFields);
    }

    /** As Class.getFields. */
    public static Field[] publicFields(Class<?> type, ClassReflection reflection) {
        require(
                type,
                reflection,
                ClassReflection.PUBLIC_FIELDS,
                "public fields",
                "allPublicFields");
        return copies(reflection.publicFields);
    }

    /** As Class.getDeclaredMethods. */
    public static Method[] declaredMethods(Class<?> type, ClassReflection reflection) {
        require(
                type,
                reflection,
                ClassReflection.DECLARED_METHODS,
                "methods",
                "allDeclaredMethods");
        return copies(reflection.declaredMethods);
    }

    /** As Class.getMethods. */
    public static Method[] publicMethods(Class<?> type, ClassReflection reflection) {
        require(
                type,
                reflection,
                ClassReflection.PUBLIC_METHODS,
                "public methods",
                "allPublicMethods");
        return copies(reflection.publicMethods);
    }

    /** As Class.getDeclaredConstructors. */
    public static Constructor<?>[] declaredConstructors(Class<?> type, ClassReflection reflection) {
        require(
                type,
                reflection,
                ClassReflection.DECLARED_CONSTRUCTORS,
                "constructors",
                "allDeclaredConstructors");
        return copies(reflection.declaredConstructors);
    }

    /** As Class.getConstructors. */
    public static Constructor<?>[] publicConstructors(Class<?> type, ClassReflection reflection) {
        require(
                type,
                reflection,
                ClassReflection.PUBLIC_CONSTRUCTORS,
                "public constructors",
                "allPublicConstructors");
        int count = 0;
        Constructor<?>[] found = new Constructor<?>[reflection.declaredConstructors.length];
        for (Constructor<?> each : reflection.declaredConstructors) {
            if (isPublic(each.getModifiers())) {
                found[count++] = copy(each);
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** As Class.getRecordComponents. */
    public static RecordComponent[] recordComponents(Class<?> type, ClassReflection reflection) {
        if (!type.isRecord()) {
            return null;
        }
        if (reflection.recordComponents == null) {
            throw missing(type, "record components", "\"allDeclaredMethods\": true");
        }
        return reflection.recordComponents.clone();
    }

    /** As Class.getDeclaredField. */
    public static Field declaredField(Class<?> type, ClassReflection reflection, String name)
            throws NoSuchFieldException {
        return field(
                type, reflection, reflection.declaredFields, ClassReflection.DECLARED_FIELDS, name);
    }

    /** As Class.getField. */
    public static Field publicField(Class<?> type, ClassReflection reflection, String name)
            throws NoSuchFieldException {
        return field(
                type, reflection, reflection.publicFields, ClassReflection.PUBLIC_FIELDS, name);
    }

    private static Field field(
            Class<?> type, ClassReflection reflection, Field[] fields, int kind, String name)
            throws NoSuchFieldException {
        for (Field each : fields) {
            if (each.getName().equals(name)) {
                return copy(each);
            }
        }
        if ((reflection.complete & kind) == 0) {
            throw missing(type, "field " + name, "\"fields\": [{\"name\": \"" + name + "\"}]");
        }
        throw new NoSuchFieldException(name);
    }

    /** As Class.getDeclaredMethod. */
    public static Method declaredMethod(
            Class<?> type, ClassReflection reflection, String name, Class<?>... parameters)
            throws NoSuchMethodException {
        return method(
                type,
                reflection,
                reflection.declaredMethods,
                ClassReflection.DECLARED_METHODS,
                name,
                parameters);
    }

    /** As Class.getMethod. */
    public static Method publicMethod(
            Class<?> type, ClassReflection reflection, String name, Class<?>... parameters)
            throws NoSuchMethodException {
        return method(
                type,
                reflection,
                reflection.publicMethods,
                ClassReflection.PUBLIC_METHODS,
                name,
                parameters);
    }

    /** Of methods that differ in their result only, the one with the most specific result. */
    private static Method method(
            Class<?> type,
            ClassReflection reflection,
            Method[] methods,
            int kind,
            String name,
            Class<?>[] parameters)
            throws NoSuchMethodException {
        Method found = null;
        for (Method each : methods) {
            if (each.getName().equals(name)
                    && Arrays.equals(each.getParameterTypes(), parameters(parameters))
                    && (found == null
                            || found.getReturnType().isAssignableFrom(each.getReturnType()))) {
                found = each;
            }
        }
        if (found != null) {
            return copy(found);
        }
        if ((reflection.complete & kind) == 0) {
            throw missing(type, "method " + name, entry(name, parameters));
        }
        throw new NoSuchMethodException(signature(type, name, parameters));
    }

    /** As Class.getDeclaredConstructor. */
    public static Constructor<?> declaredConstructor(
            Class<?> type, ClassReflection reflection, Class<?>... parameters)
            throws NoSuchMethodException {
        return constructor(
                type, reflection, ClassReflection.DECLARED_CONSTRUCTORS, false, parameters);
    }

    /** As Class.getConstructor. */
    public static Constructor<?> publicConstructor(
            Class<?> type, ClassReflection reflection, Class<?>... parameters)
            throws NoSuchMethodException {
        return constructor(type, reflection, ClassReflection.PUBLIC_CONSTRUCTORS, true, parameters);
    }

    private static Constructor<?> constructor(
            Class<?> type,
            ClassReflection reflection,
            int kind,
            boolean publicOnly,
            Class<?>[] parameters)
            throws NoSuchMethodException {
        for (Constructor<?> each : reflection.declaredConstructors) {
            if (Arrays.equals(each.getParameterTypes(), parameters(parameters))
                    && (!publicOnly || isPublic(each.getModifiers()))) {
                return copy(each);
            }
        }
        if ((reflection.complete & kind) == 0) {
            throw missing(type, "a constructor", entry("<init>", parameters));
        }
        throw new NoSuchMethodException(signature(type, "<init>", parameters));
    }

    private static void require(
            Class<?> type, ClassReflection reflection, int kind, String what, String attribute) {
        if ((reflection.complete & kind) == 0) {
            throw missing(type, "the list of " + what, "\"" + attribute + "\": true");
        }
    }

    private static MissingReflectionMetadataError missing(
            Class<?> type, String what, String entry) {
        return new MissingReflectionMetadataError(type, what, entry);
    }

    private static Class<?>[] parameters(Class<?>[] given) {
        return given == null ? new Class<?>[0] : given;
    }

    private static String entry(String name, Class<?>[] parameters) {
        StringBuilder text =
                new StringBuilder("\"methods\": [{\"name\": \"")
                        .append(name)
                        .append("\", \"parameterTypes\": [");
        String separator = "";
        for (Class<?> each : parameters(parameters)) {
            text.append(separator).append('"').append(each.getTypeName()).append('"');
            separator = ", ";
        }
        return text.append("]}]").toString();
    }

    private static String signature(Class<?> type, String name, Class<?>[] parameters) {
        StringBuilder text = new StringBuilder(type.getName()).append('.').append(name).append('(');
        String separator = "";
        for (Class<?> each : parameters(parameters)) {
            text.append(separator).append(each == null ? "null" : each.getName());
            separator = ",";
        }
        return text.append(')').toString();
    }

    private static boolean isPublic(int modifiers) {
        return (modifiers & 1) != 0;
    }

    /** Members of one's own. */
    public static Field[] copies(Field[] fields) {
        Field[] copies = new Field[fields.length];
        for (int i = 0; i < fields.length; i++) {
            copies[i] = copy(fields[i]);
        }
        return copies;
    }

    /** Members of one's own. */
    public static Method[] copies(Method[] methods) {
        Method[] copies = new Method[methods.length];
        for (int i = 0; i < methods.length; i++) {
            copies[i] = copy(methods[i]);
        }
        return copies;
    }

    /** Members of one's own. */
    public static Constructor<?>[] copies(Constructor<?>[] constructors) {
        Constructor<?>[] copies = new Constructor<?>[constructors.length];
        for (int i = 0; i < constructors.length; i++) {
            copies[i] = copy(constructors[i]);
        }
        return copies;
    }

    /** The components in an array of one's own. */
    public static RecordComponent[] copies(RecordComponent[] components) {
        return components.clone();
    }

    /** A field of one's own, whose accessibility may be set. */
    public static Field copy(Field field) {
        return ((FieldSubstitution) (Object) field).copy();
    }

    /** A method of one's own, whose accessibility may be set. */
    public static Method copy(Method method) {
        return ((MethodSubstitution) (Object) method).copy();
    }

    /** A constructor of one's own, whose accessibility may be set. */
    public static Constructor<?> copy(Constructor<?> constructor) {
        return ((ConstructorSubstitution<?>) (Object) constructor).copy();
    }
}
