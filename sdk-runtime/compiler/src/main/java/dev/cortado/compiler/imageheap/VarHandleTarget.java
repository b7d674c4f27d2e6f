package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;

/**
 * The variables that a VarHandle of the image heap gives access to; calls on it become accesses of
 * them.
 */
public sealed interface VarHandleTarget extends HostPayload {
    /** The field of the instance that is the first coordinate. */
    record InstanceField(JavaField field) implements VarHandleTarget {}

    /** A static field; no coordinates. */
    record StaticField(JavaField field) implements VarHandleTarget {}

    /** The element of the array and index that are the coordinates. */
    record ArrayElement(JavaClass arrayType) implements VarHandleTarget {}

    /**
     * A short, char, int, long, float or double at the byte array and byte index that are the
     * coordinates.
     */
    record ByteArrayView(Kind kind, boolean bigEndian) implements VarHandleTarget {}
}
