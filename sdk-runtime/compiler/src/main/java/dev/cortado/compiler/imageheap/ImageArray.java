package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import java.lang.reflect.Array;
import java.util.Optional;

/**
 * An array; its storage is a Java array of the same primitive type, or HeapObject[] with null for
 * null.
 */
public final class ImageArray extends HeapObject {
    private final Kind kind;
    private final int length;
    private final Object storage;

    ImageArray(int id, Label label, JavaClass type, Optional<JavaClass> owner, Object storage) {
        super(id, label, type, owner);
        this.kind = type.elementKind();
        this.storage = storage;
        this.length = Array.getLength(storage);
    }

    static Object newStorage(Kind kind, int length) {
        return switch (kind) {
            case BOOLEAN -> new boolean[length];
            case BYTE -> new byte[length];
            case CHAR -> new char[length];
            case SHORT -> new short[length];
            case INT -> new int[length];
            case LONG -> new long[length];
            case FLOAT -> new float[length];
            case DOUBLE -> new double[length];
            case REFERENCE -> new HeapObject[length];
            case VOID -> throw new IllegalArgumentException("an array of void");
        };
    }

    public int length() {
        return length;
    }

    public Kind elementKind() {
        return kind;
    }

    /** The host array; writing to it bypasses the rules of initialisers. */
    public Object storage() {
        return storage;
    }

    public boolean[] booleans() {
        return (boolean[]) storage;
    }

    public byte[] bytes() {
        return (byte[]) storage;
    }

    public char[] chars() {
        return (char[]) storage;
    }

    public short[] shorts() {
        return (short[]) storage;
    }

    public int[] ints() {
        return (int[]) storage;
    }

    public long[] longs() {
        return (long[]) storage;
    }

    public float[] floats() {
        return (float[]) storage;
    }

    public double[] doubles() {
        return (double[]) storage;
    }

    public HeapObject[] references() {
        return (HeapObject[]) storage;
    }

    /**
     * The value of an element: Integer (Z, B, C, S, I), Long, Float, Double, {@link HeapObject} or
     * {@link NullValue}.
     */
    public Object element(int index) {
        return switch (storage) {
            case boolean[] a -> a[index] ? 1 : 0;
            case byte[] a -> (int) a[index];
            case char[] a -> (int) a[index];
            case short[] a -> (int) a[index];
            case int[] a -> a[index];
            case long[] a -> a[index];
            case float[] a -> a[index];
            case double[] a -> a[index];
            default -> references()[index] == null ? NullValue.NULL : references()[index];
        };
    }

    /** A primitive element's bits, zero-extended from the element's width. */
    public long bits(int index) {
        return switch (storage) {
            case boolean[] a -> a[index] ? 1 : 0;
            case byte[] a -> a[index] & 0xffL;
            case char[] a -> a[index];
            case short[] a -> a[index] & 0xffffL;
            case int[] a -> a[index] & 0xffff_ffffL;
            case long[] a -> a[index];
            case float[] a -> Float.floatToRawIntBits(a[index]) & 0xffff_ffffL;
            case double[] a -> Double.doubleToRawLongBits(a[index]);
            default -> throw new IllegalStateException("an array of references has no bits");
        };
    }

    /** Sets a primitive element from the low bits of a value. */
    public void setBits(int index, long bits) {
        switch (storage) {
            case boolean[] a -> a[index] = (bits & 1) != 0;
            case byte[] a -> a[index] = (byte) bits;
            case char[] a -> a[index] = (char) bits;
            case short[] a -> a[index] = (short) bits;
            case int[] a -> a[index] = (int) bits;
            case long[] a -> a[index] = bits;
            case float[] a -> a[index] = Float.intBitsToFloat((int) bits);
            case double[] a -> a[index] = Double.longBitsToDouble(bits);
            default -> throw new IllegalStateException("an array of references has no bits");
        }
    }
}
