package dev.cortado.classlib.generics;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;

/** An array of a parameterized type or a type variable; made by the compiler. */
final class GenericArrayTypeValue implements GenericArrayType {
    private Type component;

    private GenericArrayTypeValue() {}

    @Override
    public Type getGenericComponentType() {
        return component;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GenericArrayType that
                && component.equals(that.getGenericComponentType());
    }

    @Override
    public int hashCode() {
        return component.hashCode();
    }

    @Override
    public String toString() {
        return component.getTypeName().concat("[]");
    }
}
