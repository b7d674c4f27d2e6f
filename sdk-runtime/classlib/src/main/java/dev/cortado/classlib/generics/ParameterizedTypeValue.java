package dev.cortado.classlib.generics;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;

/** A type with arguments; made by the compiler. */
final class ParameterizedTypeValue implements ParameterizedType {
    private Class<?> raw;
    private Type owner;
    private Type[] arguments;

    private ParameterizedTypeValue() {}

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.clone();
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public Type getOwnerType() {
        return owner;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterizedType that
                && raw.equals(that.getRawType())
                && Objects.equals(owner, that.getOwnerType())
                && Arrays.equals(arguments, that.getActualTypeArguments());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(arguments) ^ Objects.hashCode(owner) ^ raw.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (owner == null) {
            text.append(raw.getName());
        } else {
            text.append(owner.getTypeName()).append('$').append(raw.getSimpleName());
        }
        String separator = "<";
        for (Type each : arguments) {
            text.append(separator).append(each.getTypeName());
            separator = ", ";
        }
        return arguments.length == 0 ? text.toString() : text.append('>').toString();
    }
}
