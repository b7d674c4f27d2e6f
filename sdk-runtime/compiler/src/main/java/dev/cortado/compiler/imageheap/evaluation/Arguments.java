package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageInstance;

/**
 * The arguments of a call on the operand stack, by slot; a receiver is slot 0, long and double take
 * two.
 */
public final class Arguments {
    private final long[] bits;
    private final HeapObject[] references;
    private final int base;

    Arguments(long[] bits, HeapObject[] references, int base) {
        this.bits = bits;
        this.references = references;
        this.base = base;
    }

    public int intAt(int slot) {
        return (int) bits[base + slot];
    }

    public long longAt(int slot) {
        return bits[base + slot];
    }

    public float floatAt(int slot) {
        return Float.intBitsToFloat((int) bits[base + slot]);
    }

    public double doubleAt(int slot) {
        return Double.longBitsToDouble(bits[base + slot]);
    }

    /** A reference; Java's null for null. */
    public HeapObject referenceAt(int slot) {
        return references[base + slot];
    }

    public ImageInstance instanceAt(int slot) {
        return (ImageInstance) references[base + slot];
    }

    public ImageArray arrayAt(int slot) {
        return (ImageArray) references[base + slot];
    }

    public void returnInt(int value) {
        bits[base] = value;
    }

    public void returnBoolean(boolean value) {
        bits[base] = value ? 1 : 0;
    }

    public void returnLong(long value) {
        bits[base] = value;
    }

    public void returnFloat(float value) {
        bits[base] = Float.floatToRawIntBits(value);
    }

    public void returnDouble(double value) {
        bits[base] = Double.doubleToRawLongBits(value);
    }

    /** Sets the result; Java's null for null. */
    public void returnReference(HeapObject value) {
        references[base] = value;
    }
}
