package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;

/**
 * Makes every precise reference name the place that the planner chose for its object, which has not
 * moved yet.
 *
 * <p>Cost: some twenty instructions an object and ten a reference.
 */
@Unchecked
final class Updater implements RootVisitor {
    private final HeapSpace space;
    private int descriptorHigh;

    Updater(HeapSpace space) {
        this.space = space;
    }

    /** Takes the bits of descriptor addresses in which headers say how far objects go. */
    void begin(int high) {
        descriptorHigh = high;
    }

    /** The place that a reference's object will have. */
    Address moved(Address reference) {
        return moved(
                space.firstObject(),
                space.totalBytes(),
                space.forwarding(),
                descriptorHigh,
                reference);
    }

    @AlwaysInline
    private static Address moved(
            Address heap, int heapBytes, Address table, int high, Address reference) {
        if (Integer.compareUnsigned(reference.minus(heap), heapBytes) < 0) {
            int granules =
                    (reference.loadInt(ObjectLayout.HEADER) ^ high) >>> Planner.DISTANCE_SHIFT;
            if (granules != 0) {
                return HeapSpace.forwardingEntry(table, reference)
                        .loadAddress(0)
                        .plus(granules << 3);
            }
        }
        return reference;
    }

    /** The class descriptor of an object that may have a planned place. */
    @AlwaysInline
    static Address descriptor(int header, int high) {
        return Address.of(header & (1 << Planner.DISTANCE_SHIFT) - 1 | high);
    }

    @Override
    public void visitReferences(Address from, Address to) {
        Address heap = space.firstObject();
        int heapBytes = space.totalBytes();
        Address table = space.forwarding();
        int high = descriptorHigh;
        for (Address at = from; at.isBelow(to); at = at.plus(4)) {
            Address reference = at.loadAddress(0);
            Address moved = moved(heap, heapBytes, table, high, reference);
            if (!moved.isSame(reference)) {
                at.storeAddress(0, moved);
            }
        }
    }

    @Override
    public void visitConservatively(Address from, Address to) {}

    @Override
    public void visitObjects(Address from, Address to) {
        update(from, to, 4);
    }

    /** Updates all objects of the heap. */
    void visitHeap() {
        update(space.firstObject(), space.top(), ObjectLayout.GRANULE);
    }

    private void update(Address from, Address to, int alignment) {
        Address heap = space.firstObject();
        int heapBytes = space.totalBytes();
        Address table = space.forwarding();
        int high = descriptorHigh;
        Address object = from;
        while (object.isBelow(to)) {
            int header = object.loadInt(ObjectLayout.HEADER);
            if ((header & HeapSpace.RUN_TAG) != 0) {
                object = object.plus(header - HeapSpace.RUN_TAG);
                continue;
            }
            Address descriptor = descriptor(header, high);
            int map = descriptor.loadInt(ClassDescriptorLayout.REFERENCE_MAP);
            int size = descriptor.loadChar(ClassDescriptorLayout.INSTANCE_SIZE);
            if (size == 0) {
                size = ObjectShape.bytes(object, descriptor);
                if (map != 0) {
                    visitReferences(object.plus(ObjectLayout.ARRAY_ELEMENTS), object.plus(size));
                }
            } else if (map < 0) {
                updateExtended(object, Address.of(map & ~ClassDescriptorLayout.EXTENDED_MAP));
            } else {
                Address field = object;
                while (map != 0) {
                    field = field.plus(4);
                    if ((map & 1) != 0) {
                        Address reference = field.loadAddress(0);
                        field.storeAddress(0, moved(heap, heapBytes, table, high, reference));
                    }
                    map >>>= 1;
                }
            }
            object = object.plus(size + alignment - 1 & -alignment);
        }
    }

    private void updateExtended(Address object, Address extended) {
        int maps = extended.loadInt(0);
        for (int i = 1; i <= maps; i++) {
            int map = extended.loadInt(i * 4);
            Address field = object.plus(ObjectLayout.FIRST_FIELD + (i - 1) * 128);
            while (map != 0) {
                if ((map & 1) != 0) {
                    visitReferences(field, field.plus(4));
                }
                field = field.plus(4);
                map >>>= 1;
            }
        }
    }
}
