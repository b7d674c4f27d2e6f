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
 * <p>Cost: some ten instructions an object and twenty-five a reference into the heap.
 */
@Unchecked
final class Updater implements RootVisitor {
    private final HeapSpace space;

    Updater(HeapSpace space) {
        this.space = space;
    }

    /** The place that a reference's object will have. */
    Address moved(Address reference) {
        return moved(
                space.firstObject(),
                space.totalBytes(),
                space.startBits(),
                space.forwarding(),
                reference);
    }

    /**
     * The table's place for the block, and as many granules as move from there on up to the object.
     */
    @AlwaysInline
    private static Address moved(
            Address heap, int heapBytes, Address moving, Address table, Address reference) {
        if (Integer.compareUnsigned(reference.minus(heap), heapBytes) < 0) {
            int block = reference.toInt() >>> 8 << 2;
            int upTo = moving.plus(block).loadInt(0) << (~reference.toInt() >>> 3 & 31);
            if (upTo < 0) {
                return table.plus(block).loadAddress(0).plus(Integer.bitCount(upTo) << 3);
            }
        }
        return reference;
    }

    @Override
    @NoInline
    public void visitReferences(Address from, Address to) {
        Address heap = space.firstObject();
        int heapBytes = space.totalBytes();
        Address moving = space.startBits();
        Address table = space.forwarding();
        for (Address at = from; at.isBelow(to); at = at.plus(4)) {
            Address reference = at.loadAddress(0);
            Address moved = moved(heap, heapBytes, moving, table, reference);
            if (!moved.isSame(reference)) {
                at.storeAddress(0, moved);
            }
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

    /** Updates the objects that begin at the set bits of a block. */
    void visitBlock(Address block, int begun) {
        Address heap = space.firstObject();
        int heapBytes = space.totalBytes();
        Address moving = space.startBits();
        Address table = space.forwarding();
        for (int bits = begun; bits != 0; bits &= bits - 1) {
            Address object = block.plus(Integer.numberOfTrailingZeros(bits) << 3);
            Address descriptor = ObjectShape.descriptor(object);
            int map = descriptor.loadInt(ClassDescriptorLayout.REFERENCE_MAP);
            if (map == 0) {
                continue;
            }
            if (map < 0 || ObjectShape.isArray(descriptor)) {
                update(object, descriptor, map);
                continue;
            }
            Address field = object;
            while (map != 0) {
                field = field.plus(4);
                if ((map & 1) != 0) {
                    Address reference = field.loadAddress(0);
                    field.storeAddress(0, moved(heap, heapBytes, moving, table, reference));
                }
                map >>>= 1;
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
