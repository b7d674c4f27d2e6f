package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.abi.ObjectLayout;
import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;
import dev.cortado.compiler.imageheap.ImageInstance;
import dev.cortado.compiler.ir.Kind;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaField;

/**
 * All reads and writes of interpreted code, with the rules of initialisers and the undo log.
 *
 * <p>A primitive is a long as on the operand stack: int kinds extended as the JVM does, float and
 * double as raw bits. Offsets are those of the device.
 */
public final class Memory {
    private final UndoLog log;
    private final ClassStates states;
    private final Assumptions assumptions;
    private Transaction transaction;

    Memory(UndoLog log, ClassStates states, Assumptions assumptions, Transaction transaction) {
        this.log = log;
        this.states = states;
        this.assumptions = assumptions;
        this.transaction = transaction;
    }

    Transaction transaction() {
        return transaction;
    }

    void setTransaction(Transaction current) {
        transaction = current;
    }

    void checkRead(HeapObject object) {
        if (transaction.strict()) {
            AccessRules.readContents(transaction, object, () -> isAssumedUnchanged(object));
        }
    }

    private boolean isAssumedUnchanged(HeapObject object) {
        return states.of(object.owner().orElseThrow()).status == ClassState.Status.INITIALIZED
                && assumptions.assumeUnchanged(transaction.owner().orElseThrow(), object, log);
    }

    private void checkWrite(HeapObject object) {
        if (transaction.strict()) {
            AccessRules.write(transaction, object);
        }
    }

    void checkReadStatic(ClassState state, JavaField field) {
        if (state.describesDevice && !field.isFinal()) {
            AccessRules.deviceState(transaction, state, field);
        }
        if (transaction.strict()) {
            AccessRules.readStatic(
                    transaction,
                    state,
                    field,
                    () ->
                            assumptions.assumeUnchanged(
                                    transaction.owner().orElseThrow(), field, log));
        }
    }

    void putStatic(ClassState state, JavaField field, int slot, long bits, HeapObject reference) {
        if (state.describesDevice) {
            AccessRules.deviceState(transaction, state, field);
        }
        if (transaction.strict()) {
            AccessRules.writeStatic(transaction, state, field);
        }
        if (!transaction.initializes(state)) {
            long oldBits = state.bits[slot];
            HeapObject oldReference = state.references[slot];
            log.add(
                    () -> {
                        state.bits[slot] = oldBits;
                        state.references[slot] = oldReference;
                    });
        }
        state.bits[slot] = bits;
        state.references[slot] = reference;
    }

    static long extend(Kind kind, long bits) {
        return switch (kind) {
            case BOOLEAN -> bits & 1;
            case BYTE -> (byte) bits;
            case CHAR -> (char) bits;
            case SHORT -> (short) bits;
            case INT, FLOAT -> (int) bits;
            default -> bits;
        };
    }

    static long fieldBits(ImageInstance object, int offset, Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> object.getByte(offset);
            case CHAR -> (char) object.getShort(offset);
            case SHORT -> object.getShort(offset);
            case INT, FLOAT -> object.getInt(offset);
            case LONG, DOUBLE -> object.getLong(offset);
            default -> throw new IllegalArgumentException("not primitive: " + kind);
        };
    }

    private static void setFieldBits(ImageInstance object, int offset, Kind kind, long bits) {
        switch (kind) {
            case BOOLEAN -> object.putByte(offset, (byte) (bits & 1));
            case BYTE -> object.putByte(offset, (byte) bits);
            case CHAR, SHORT -> object.putShort(offset, (short) bits);
            case INT, FLOAT -> object.putInt(offset, (int) bits);
            case LONG, DOUBLE -> object.putLong(offset, bits);
            default -> throw new IllegalArgumentException("not primitive: " + kind);
        }
    }

    void putField(ImageInstance object, int offset, Kind kind, long bits) {
        checkWrite(object);
        if (transaction.predates(object)) {
            long old = fieldBits(object, offset, kind);
            log.add(() -> setFieldBits(object, offset, kind, old));
        }
        setFieldBits(object, offset, kind, bits);
    }

    void putField(ImageInstance object, int offset, HeapObject value) {
        checkWrite(object);
        if (transaction.predates(object)) {
            HeapObject old = object.getReference(offset);
            log.add(() -> object.putReference(offset, old));
        }
        object.putReference(offset, value);
    }

    void putElement(ImageArray array, int index, HeapObject value) {
        beforeWriting(array, index, 1);
        array.references()[index] = value;
    }

    /** Checks and logs a change of some elements, which the caller then makes. */
    public void beforeWriting(ImageArray array, int start, int count) {
        checkWrite(array);
        if (transaction.predates(array)) {
            Object copy =
                    array.elementKind().isReference()
                            ? new HeapObject[count]
                            : java.lang.reflect.Array.newInstance(
                                    array.storage().getClass().getComponentType(), count);
            System.arraycopy(array.storage(), start, copy, 0, count);
            log.add(() -> System.arraycopy(copy, 0, array.storage(), start, count));
        }
    }

    /** Checks a read of some elements. */
    public void beforeReading(ImageArray array) {
        checkRead(array);
    }

    /** Reads a primitive at an offset from an object's address. */
    public long load(HeapObject object, long offset, Kind kind) {
        checkRead(object);
        int at = checkedOffset(object, offset, kind);
        if (object instanceof ImageInstance instance) {
            return fieldBits(instance, at, kind);
        }
        ImageArray array = (ImageArray) object;
        int element = array.elementKind().bytes();
        int position = at - ObjectLayout.ARRAY_ELEMENTS;
        if (element == kind.bytes() && position % element == 0) {
            return extend(kind, array.bits(position / element));
        }
        long bits = 0;
        for (int i = 0; i < kind.bytes(); i++) {
            int shift = (position + i) % element * Byte.SIZE;
            bits |= (array.bits((position + i) / element) >>> shift & 0xff) << i * Byte.SIZE;
        }
        return extend(kind, bits);
    }

    /** Writes a primitive at an offset from an object's address. */
    public void store(HeapObject object, long offset, Kind kind, long bits) {
        int at = checkedOffset(object, offset, kind);
        if (object instanceof ImageInstance instance) {
            putField(instance, at, kind, bits);
            return;
        }
        ImageArray array = (ImageArray) object;
        int element = array.elementKind().bytes();
        int position = at - ObjectLayout.ARRAY_ELEMENTS;
        int first = position / element;
        beforeWriting(array, first, (position + kind.bytes() - 1) / element - first + 1);
        if (element == kind.bytes() && position % element == 0) {
            array.setBits(first, bits);
            return;
        }
        for (int i = 0; i < kind.bytes(); i++) {
            int index = (position + i) / element;
            int shift = (position + i) % element * Byte.SIZE;
            long cleared = array.bits(index) & ~(0xffL << shift);
            array.setBits(index, cleared | (bits >>> i * Byte.SIZE & 0xff) << shift);
        }
    }

    /** Reads a reference at an offset from an object's address; Java's null for null. */
    public HeapObject loadReference(HeapObject object, long offset) {
        checkRead(object);
        int at = checkedOffset(object, offset, Kind.REFERENCE);
        return switch (object) {
            case ImageInstance instance -> instance.getReference(at);
            case ImageArray array ->
                    array.references()[(at - ObjectLayout.ARRAY_ELEMENTS) / Kind.REFERENCE.bytes()];
        };
    }

    /** Writes a reference at an offset from an object's address. */
    public void storeReference(HeapObject object, long offset, HeapObject value) {
        int at = checkedOffset(object, offset, Kind.REFERENCE);
        switch (object) {
            case ImageInstance instance -> putField(instance, at, value);
            case ImageArray array ->
                    putElement(
                            array,
                            (at - ObjectLayout.ARRAY_ELEMENTS) / Kind.REFERENCE.bytes(),
                            value);
        }
    }

    private static int checkedOffset(HeapObject object, long offset, Kind kind) {
        if (object == null) {
            throw new NotEvaluableException("accesses absolute memory");
        }
        long first;
        long end;
        boolean references;
        switch (object) {
            case ImageInstance instance -> {
                first = ObjectLayout.FIRST_FIELD;
                end = instance.sizeBytes();
                references = instance.hasReferenceAt((int) Math.min(offset, Integer.MAX_VALUE));
            }
            case ImageArray array -> {
                first = ObjectLayout.ARRAY_ELEMENTS;
                end = first + (long) array.length() * array.elementKind().bytes();
                references = array.elementKind().isReference();
            }
        }
        boolean fits = offset >= first && offset + kind.bytes() <= end;
        if (!fits || kind.isReference() && !references) {
            throw new NotEvaluableException(
                    "accesses offset " + offset + " of a " + describe(object.type()));
        }
        return (int) offset;
    }

    private static String describe(JavaClass type) {
        return type.binaryName();
    }
}
