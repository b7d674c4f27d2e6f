package dev.cortado.compiler.imageheap;

import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * An instance of a class, with its fields at the offsets of the device.
 *
 * <p>Primitive fields are little-endian bytes, references stand in a parallel array indexed by
 * offset / 4. The offset accessors check nothing and use Java's null: they serve the interpreter.
 */
public final class ImageInstance extends HeapObject {
    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);
    private static final int WORD_SHIFT = 2;

    private final byte[] data;
    private final HeapObject[] references;
    private final Optional<HostPayload> payload;

    ImageInstance(
            int id,
            Label label,
            JavaClass type,
            Optional<JavaClass> owner,
            InstanceShape shape,
            Optional<HostPayload> payload) {
        super(id, label, type, owner);
        this.data = new byte[shape.sizeBytes()];
        this.references =
                shape.referenceSlots() == 0
                        ? shape.noReferences()
                        : new HeapObject[shape.referenceSlots()];
        this.payload = payload;
    }

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
    }

    /** What the object stands for in the compiler. */
    public Optional<HostPayload> payload() {
        return payload;
    }

    /**
     * The value of a field: Integer (Z, B, C, S, I), Long, Float, Double, {@link HeapObject} or
     * {@link NullValue}.
     */
    public Object value(JavaField field) {
        int offset = type().layout().offset(field);
        return switch (field.kind()) {
            case BOOLEAN, BYTE -> (int) getByte(offset);
            case CHAR -> getShort(offset) & 0xffff;
            case SHORT -> (int) getShort(offset);
            case INT -> getInt(offset);
            case LONG -> getLong(offset);
            case FLOAT -> Float.intBitsToFloat(getInt(offset));
            case DOUBLE -> Double.longBitsToDouble(getLong(offset));
            default -> {
                HeapObject reference = getReference(offset);
                yield reference == null ? NullValue.NULL : reference;
            }
        };
    }

    public byte getByte(int offset) {
        return data[offset];
    }

    public void putByte(int offset, byte value) {
        data[offset] = value;
    }

    public short getShort(int offset) {
        return (short) SHORTS.get(data, offset);
    }

    public void putShort(int offset, short value) {
        SHORTS.set(data, offset, value);
    }

    public int getInt(int offset) {
        return (int) INTS.get(data, offset);
    }

    public void putInt(int offset, int value) {
        INTS.set(data, offset, value);
    }

    public long getLong(int offset) {
        return (long) LONGS.get(data, offset);
    }

    public void putLong(int offset, long value) {
        LONGS.set(data, offset, value);
    }

    public HeapObject getReference(int offset) {
        return references[offset >> WORD_SHIFT];
    }

    public void putReference(int offset, HeapObject value) {
        references[offset >> WORD_SHIFT] = value;
    }

    /** Whether a reference field lies at the offset. */
    public boolean hasReferenceAt(int offset) {
        return (offset >> WORD_SHIFT) < references.length;
    }

    /** Size with header. */
    public int sizeBytes() {
        return data.length;
    }

    /** Copies all fields of an instance of the same class. */
    void copyFrom(ImageInstance source) {
        System.arraycopy(source.data, 0, data, 0, data.length);
        System.arraycopy(source.references, 0, references, 0, references.length);
    }
}
