package dev.cortado.classlib.vm;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.Unchecked;

/** Blocks of bytes by object and offset; a null object stands for address 0. */
@Unchecked
final class RawMemory {
    private RawMemory() {}

    /** Copies bytes between blocks that may overlap. */
    static void copy(Object from, int fromOffset, Object to, int toOffset, int bytes) {
        Address source = Address.ofObject(from).plus(fromOffset);
        Address target = Address.ofObject(to).plus(toOffset);
        if (source.isBelow(target)) {
            for (int i = bytes - 1; i >= 0; i--) {
                target.storeByte(i, source.loadByte(i));
            }
        } else {
            for (int i = 0; i < bytes; i++) {
                target.storeByte(i, source.loadByte(i));
            }
        }
        Cpu.keepAlive(from);
        Cpu.keepAlive(to);
    }

    /** Sets every byte of a block. */
    static void fill(Object object, int offset, int bytes, byte value) {
        Address target = Address.ofObject(object).plus(offset);
        for (int i = 0; i < bytes; i++) {
            target.storeByte(i, value);
        }
        Cpu.keepAlive(object);
    }

    /** Reverses the bytes of each element. */
    static void swap(Object object, int offset, int bytes, int elementBytes) {
        Address target = Address.ofObject(object).plus(offset);
        for (int element = 0; element < bytes; element += elementBytes) {
            for (int low = element, high = element + elementBytes - 1; low < high; low++, high--) {
                byte kept = target.loadByte(low);
                target.storeByte(low, target.loadByte(high));
                target.storeByte(high, kept);
            }
        }
        Cpu.keepAlive(object);
    }
}
