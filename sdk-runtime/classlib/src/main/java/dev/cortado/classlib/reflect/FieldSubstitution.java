package dev.cortado.classlib.reflect;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.annotation.Annotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Set;

/** java.lang.reflect.Field: read and written through the class that the compiler made for it. */
@SubstituteClass("java.lang.reflect.Field")
final class FieldSubstitution {
    @Alias private Class<?> clazz;
    @Alias private Class<?> type;
    @Alias private int modifiers;

    private FieldSubstitution() {}

    @Alias
    native Field copy();

    @Substitute
    public void setAccessible(boolean flag) {
        ((AccessibleObjectSubstitution) (Object) this).override = flag;
    }

    @Substitute
    public Type getGenericType() {
        return AccessibleObjectSubstitution.detailOf(this).type;
    }

    @Substitute
    public <A extends Annotation> A getAnnotation(Class<A> annotationType) {
        return Annotations.find(
                AccessibleObjectSubstitution.detailOf(this).annotations, annotationType);
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
    public native AnnotatedType getAnnotatedType();

    @Remove("access flags are not in the image; use getModifiers")
    public native Set<AccessFlag> accessFlags();

    @Add
    private Object read(Object receiver) {
        if (!Modifier.isStatic(modifiers)) {
            requireReceiver(receiver, "get");
        }
        return AccessibleObjectSubstitution.detailOf(this).access.get(receiver);
    }

    /** Reads a value that is to be converted to a primitive type. */
    @Add
    private Object read(Object receiver, Class<?> target) {
        Object value = read(receiver);
        Object converted = type.isPrimitive() ? Conversions.widened(value, target) : null;
        if (converted == null) {
            throw new IllegalArgumentException(
                    "Attempt to get "
                            + type.getTypeName()
                            + " field \""
                            + qualifiedName()
                            + "\" with illegal data type conversion to "
                            + target.getName());
        }
        return converted;
    }

    @Add
    private void write(Object receiver, Object value) throws IllegalAccessException {
        boolean isStatic = Modifier.isStatic(modifiers);
        if (!isStatic) {
            requireReceiver(receiver, "set");
        }
        boolean overridden = ((AccessibleObjectSubstitution) (Object) this).override;
        if (Modifier.isFinal(modifiers) && (isStatic || !overridden || clazz.isRecord())) {
            throw new IllegalAccessException(refusal("set", value));
        }
        Object converted = Conversions.convert(value, type);
        if (converted == null && (value != null || type.isPrimitive())) {
            if (value == null) {
                throw new NullPointerException(refusal("set", null));
            }
            throw new IllegalArgumentException(refusal("set", value));
        }
        AccessibleObjectSubstitution.detailOf(this).access.set(receiver, converted);
    }

    @Add
    private void requireReceiver(Object receiver, String action) {
        if (receiver == null) {
            throw new NullPointerException(
                    "Cannot invoke \"Object.getClass()\" because \"obj\" is null");
        }
        if (!clazz.isInstance(receiver)) {
            throw new IllegalArgumentException(refusal(action, receiver));
        }
    }

    @Add
    private String qualifiedName() {
        return clazz.getTypeName() + "." + ((Field) (Object) this).getName();
    }

    @Add
    private String refusal(String action, Object value) {
        String text = "Can not " + action + " ";
        int shown = modifiers & (Modifier.STATIC | Modifier.FINAL);
        if (shown != 0) {
            text = text + Modifier.toString(shown) + " ";
        }
        return text
                + type.getTypeName()
                + " field "
                + qualifiedName()
                + " to "
                + (value == null ? "null value" : value.getClass().getTypeName());
    }

    @Substitute
    public Object get(Object receiver) {
        return read(receiver);
    }

    @Substitute
    public void set(Object receiver, Object value) throws IllegalAccessException {
        write(receiver, value);
    }

    @Substitute
    public boolean getBoolean(Object receiver) {
        return (Boolean) read(receiver, boolean.class);
    }

    @Substitute
    public void setBoolean(Object receiver, boolean value) throws IllegalAccessException {
        write(receiver, value);
    }

    @Substitute
    public byte getByte(Object receiver) {
        return (Byte) read(receiver, byte.class);
    }

    @Substitute
    public void setByte(Object receiver, byte value) throws IllegalAccessException {
        write(receiver, value);
    }

    @Substitute
    public char getChar(Object receiver) {
        return (Character) read(receiver, char.class);
    }

    @Substitute
    public void setChar(Object receiver, char value) throws IllegalAccessException {
        write(receiver, value);
    }

    @Substitute
    public short getShort(Object receiver) {
        return (Short) read(receiver, short.class);
    }

    @Substitute
    public void setShort(Object receiver, short value) throws IllegalAccessException {
        write(receiver, value);
    }

    @Substitute
    public int getInt(Object receiver) {
        return (Integer) read(receiver, int.class);
    }

    @Substitute
    public void setInt(Object receiver, int value) throws IllegalAccessException {
        write(receiver, value);
    }

    @Substitute
    public long getLong(Object receiver) {
        return (Long) read(receiver, long.class);
    }

    @Substitute
    public void setLong(Object receiver, long value) throws IllegalAccessException {
        write(receiver, value);
    }

    @Substitute
    public float getFloat(Object receiver) {
        return (Float) read(receiver, float.class);
    }

    @Substitute
    public void setFloat(Object receiver, float value) throws IllegalAccessException {
        write(receiver, value);
    }

    @Substitute
    public double getDouble(Object receiver) {
        return (Double) read(receiver, double.class);
    }

    @Substitute
    public void setDouble(Object receiver, double value) throws IllegalAccessException {
        write(receiver, value);
    }
}
