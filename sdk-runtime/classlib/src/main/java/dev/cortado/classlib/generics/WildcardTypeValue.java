package dev.cortado.classlib.generics;

import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;

/** A wildcard; made by the compiler. */
final class WildcardTypeValue implements WildcardType {
    private Type[] upper;
    private Type[] lower;

    private WildcardTypeValue() {}

    @Override
    public Type[] getUpperBounds() {
        return upper.clone();
    }

    @Override
    public Type[] getLowerBounds() {
        return lower.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WildcardType that
                && Arrays.equals(upper, that.getUpperBounds())
                && Arrays.equals(lower, that.getLowerBounds());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lower) ^ Arrays.hashCode(upper);
    }

    @Override
    public String toString() {
        if (lower.length > 0) {
            return "? super ".concat(lower[0].getTypeName());
        }
        return upper[0] == Object.class ? "?" : "? extends ".concat(upper[0].getTypeName());
    }
}
