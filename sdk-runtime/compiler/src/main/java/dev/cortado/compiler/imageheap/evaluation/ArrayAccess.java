package dev.cortado.compiler.imageheap.evaluation;

import dev.cortado.compiler.imageheap.HeapObject;
import dev.cortado.compiler.imageheap.ImageArray;

/** Loads and stores of array elements. */
final class ArrayAccess {
    private final Memory memory;
    private final JavaExceptions exceptions;

    ArrayAccess(Memory memory, JavaExceptions exceptions) {
        this.memory = memory;
        this.exceptions = exceptions;
    }

    private ImageArray checked(HeapObject object, int index) {
        if (object == null) {
            throw exceptions.nullPointer();
        }
        ImageArray array = (ImageArray) object;
        if (index < 0 || index >= array.length()) {
            throw exceptions.index(index, array.length());
        }
        return array;
    }

    /** Executes a load and returns the next free slot. */
    int load(int opcode, long[] s, HeapObject[] r, int sp) {
        int index = (int) s[sp - 1];
        ImageArray array = checked(r[sp - 2], index);
        memory.checkRead(array);
        int to = sp - 2;
        switch (opcode) {
            case Bytecode.IALOAD -> s[to] = array.ints()[index];
            case Bytecode.BALOAD -> {
                if (array.storage() instanceof byte[] bytes) {
                    s[to] = bytes[index];
                } else {
                    s[to] = array.booleans()[index] ? 1 : 0;
                }
            }
            case Bytecode.CALOAD -> s[to] = array.chars()[index];
            case Bytecode.SALOAD -> s[to] = array.shorts()[index];
            case Bytecode.FALOAD -> s[to] = Float.floatToRawIntBits(array.floats()[index]);
            case Bytecode.AALOAD -> r[to] = array.references()[index];
            case Bytecode.LALOAD -> {
                s[to] = array.longs()[index];
                return to + 2;
            }
            default -> {
                s[to] = Double.doubleToRawLongBits(array.doubles()[index]);
                return to + 2;
            }
        }
        return to + 1;
    }

    /** Executes a store and returns the next free slot. */
    int store(int opcode, long[] s, HeapObject[] r, int sp) {
        boolean wide = opcode == Bytecode.LASTORE || opcode == Bytecode.DASTORE;
        int value = sp - (wide ? 2 : 1);
        int index = (int) s[value - 1];
        ImageArray array = checked(r[value - 2], index);
        if (opcode == Bytecode.AASTORE) {
            HeapObject stored = r[value];
            if (stored != null
                    && !stored.type().isSubtypeOf(array.type().componentType().orElseThrow())) {
                throw exceptions.arrayStore(stored);
            }
            memory.putElement(array, index, stored);
            return value - 2;
        }
        memory.beforeWriting(array, index, 1);
        switch (opcode) {
            case Bytecode.IASTORE -> array.ints()[index] = (int) s[value];
            case Bytecode.BASTORE -> {
                if (array.storage() instanceof byte[] bytes) {
                    bytes[index] = (byte) s[value];
                } else {
                    array.booleans()[index] = (s[value] & 1) != 0;
                }
            }
            case Bytecode.CASTORE -> array.chars()[index] = (char) s[value];
            case Bytecode.SASTORE -> array.shorts()[index] = (short) s[value];
            case Bytecode.FASTORE -> array.floats()[index] = Float.intBitsToFloat((int) s[value]);
            case Bytecode.LASTORE -> array.longs()[index] = s[value];
            default -> array.doubles()[index] = Double.longBitsToDouble(s[value]);
        }
        return value - 2;
    }
}
