package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;

/**
 * Makes precise references name the place that the planner chose for their objects, whether or not
 * those have moved yet.
 *
 * <p>Cost: some ten instructions an object and twenty-seven a reference into the heap.
 */
@Unchecked
final class Updater implements RootVisitor {
    private final HeapSpace space;

    Updater(HeapSpace space) {
        this.space = space;
    }

    /** The place that a reference's object will have. */
    @NoInline
    Address moved(Address reference) {
        if (space.contains(reference)) {
            int from =
                    GranuleBits.wordOf(space.startBits(), reference).loadInt(0)
                            >>> (reference.toInt() >>> 3 & 31);
            if (moves(from)) {
                int behind = GranuleBits.wordOf(space.forwarding(), reference).loadInt(0);
                return Address.of(behind - GranuleBits.count(from) << 3);
            }
        }
        return reference;
    }

    /** Whether the first of an object's granules and those behind it moves. */
    private static boolean moves(int from) {
        return (from & 1) != 0;
    }

    /**
     * Sets a field to the table's place behind the block, less the granules that move from the
     * object on, which is in the heap and doesn't stay.
     */
    @AlwaysInline
    private static void update(
            Address heap, int heapBytes, Address moving, Address table, Address field) {
        Address reference = field.loadAddress(0);
        if (HeapSpace.holds(heap, heapBytes, reference)) {
            int block = reference.toInt() >>> 8 << 2;
            int from = moving.plus(block).loadInt(0) >>> (reference.toInt() >>> 3 & 31);
            if (moves(from)) {
                field.storeInt(0, table.plus(block).loadInt(0) - Integer.bitCount(from) << 3);
            }
        }
    }

    @Override
    @NoInline
    public void visitReferences(Address from, Address to) {
        Address heap = space.firstObject();
        int heapBytes = space.totalBytes();
        Address moving = space.startBits();
        Address table = space.forwarding();
        for (Address at = from; at.isBelow(to); at = at.plus(4)) {
            update(heap, heapBytes, moving, table, at);
        }
    }

    @Override
    public void visitConservatively(Address from, Address to) {}

    @Override
    public void visitObjects(Address from, Address to) {
        Address object = from;
        while (object.isBelow(to)) {
            Address descriptor = ObjectShape.descriptor(object);
            int map = descriptor.loadInt(ClassDescriptorLayout.REFERENCE_MAP);
            if (map != 0) {
                update(object, descriptor, map);
            }
            object = object.plus(ObjectShape.bytes(object, descriptor) + 3 & -4);
        }
    }

    /** Updates all marked objects. */
    @NoInline
    void visitMarked() {
        Address heap = space.firstObject();
        int heapBytes = space.totalBytes();
        Address moving = space.startBits();
        Address table = space.forwarding();
        Address marks = space.markBits();
        Address word = GranuleBits.wordOf(marks, heap);
        Address end = GranuleBits.wordOf(marks, space.aboveTop());
        while (word.isBelow(end)) {
            int bits = word.loadInt(0);
            Address block = Address.of(word.minus(marks) << 6);
            word = word.plus(4);
            while (bits != 0) {
                Address object =
                        Address.of(block.toInt() | Integer.numberOfTrailingZeros(bits) << 3);
                Address descriptor = ObjectShape.descriptor(object);
                int map = descriptor.loadInt(ClassDescriptorLayout.REFERENCE_MAP);
                bits &= bits - 1;
                if (map == 0) {
                    continue;
                }
                if (map < 0 || ObjectShape.isArray(descriptor)) {
                    update(object, descriptor, map);
                    continue;
                }
                Address field = object;
                do {
                    field = field.plus(4);
                    if ((map & 1) != 0) {
                        update(heap, heapBytes, moving, table, field);
                    }
                    map >>>= 1;
                } while (map != 0);
            }
        }
    }

    @NoInline
    private void update(Address object, Address descriptor, int map) {
        if (ObjectShape.isArray(descriptor)) {
            Address first = object.plus(ObjectLayout.ARRAY_ELEMENTS);
            visitReferences(first, first.plus(object.loadInt(ObjectLayout.ARRAY_LENGTH) << 2));
        } else if (map < 0) {
            Address extended = Address.of(map & ~ClassDescriptorLayout.EXTENDED_MAP);
            int maps = extended.loadInt(0);
            for (int i = 0; i < maps; i++) {
                updateFields(
                        object.plus(ObjectLayout.FIRST_FIELD + i * 128),
                        extended.loadInt(4 + i * 4));
            }
        } else {
            updateFields(object.plus(ObjectLayout.FIRST_FIELD), map);
        }
    }

    private void updateFields(Address first, int map) {
        Address field = first;
        for (int left = map; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                visitReferences(field, field.plus(4));
            }
            field = field.plus(4);
        }
    }
}
