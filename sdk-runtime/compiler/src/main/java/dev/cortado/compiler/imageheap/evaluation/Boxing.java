package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.NullValue;
import dev.cortado.compiler.ir.Kind;

/** Between the interpreter's slots and values that cross the package border. */
final class Boxing {
    private Boxing() {}

    static Object get(Kind kind, long bits, HeapObject reference) {
        return switch (kind) {
            case BOOLEAN, BYTE, CHAR, SHORT, INT -> (int) Memory.extend(kind, bits);
            case LONG -> bits;
            case FLOAT -> Float.intBitsToFloat((int) bits);
            case DOUBLE -> Double.longBitsToDouble(bits);
            case REFERENCE -> reference == null ? NullValue.NULL : reference;
            case VOID -> NullValue.NULL;
        };
    }

    /** Puts an argument and returns the slots that it took. */
    static int put(Object value, long[] bits, HeapObject[] references, int slot) {
        switch (value) {
            case Integer i -> bits[slot] = i;
            case Float f -> bits[slot] = Float.floatToRawIntBits(f);
            case Long l -> bits[slot] = l;
            case Double d -> bits[slot] = Double.doubleToRawLongBits(d);
            case HeapObject object -> references[slot] = object;
            case NullValue ignored -> references[slot] = null;
            default -> throw new IllegalArgumentException("not an argument: " + value.getClass());
        }
        return value instanceof Long || value instanceof Double ? 2 : 1;
    }
}
