package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;

/**
 * Marks what is reachable from the roots, depth first, with a stack of fixed size.
 *
 * <p>Steps: a reference to an unmarked object marks it and, unless it holds no references, pushes
 * it; the stack is emptied after every root. A reference to an object of the same class, which in
 * lists is the link, is followed when nothing else of the object waits, so that the stack stays
 * short; a reference array waits as (array, next element). When the stack is full, the lowest and
 * the highest object that could not be pushed are remembered, and all marked objects between them
 * are scanned again. Cost: linear in the reachable objects, times the overflows; some fifty
 * instructions an object.
 *
 * <p>Source: R. Jones, A. Hosking, E. Moss, The Garbage Collection Handbook, 2.6 (mark stack
 * overflow).
 */
@Unchecked
final class Marker implements RootVisitor {
    /** Set in a mark-stack entry that is an array, whose next element is the entry below. */
    private static final int ARRAY_TAG = 1;

    private final HeapSpace space;
    private final References references;
    private Address lowestLeft;
    private Address highestLeft;

    Marker(HeapSpace space, References references) {
        this.space = space;
        this.references = references;
    }

    void begin() {
        lowestLeft = space.end();
        highestLeft = space.firstObject();
    }

    @Override
    public void visitReferences(Address from, Address to) {
        for (Address at = from; at.isBelow(to); at = at.plus(4)) {
            Address reference = at.loadAddress(0);
            if (space.contains(reference)) {
                visit(reference);
            }
        }
    }

    @Override
    public void visitConservatively(Address from, Address to) {
        for (Address at = from; at.isBelow(to); at = at.plus(4)) {
            Address word = at.loadAddress(0);
            if (space.contains(word)) {
                Address object = space.objectContaining(word);
                if (!object.isZero()) {
                    visit(object);
                }
            }
        }
    }

    @Override
    public void visitObjects(Address from, Address to) {
        Address object = from;
        while (object.isBelow(to)) {
            Address next = object.plus(ObjectShape.bytes(object) + 3 & -4);
            if (ObjectShape.hasReferences(ObjectShape.descriptor(object))) {
                trace(object);
            }
            object = next;
        }
    }

    /** Follows what overflow left behind. */
    void finish() {
        while (lowestLeft.isBelow(space.end())) {
            Address object = lowestLeft;
            Address last = highestLeft;
            begin();
            while (!last.isBelow(object)) {
                Address next = object.plus(ObjectShape.heapBytes(object));
                if (ObjectShape.hasReferences(ObjectShape.descriptor(object))) {
                    trace(object);
                }
                object = GranuleBits.firstSetFrom(space.markBits(), next, space.end());
            }
        }
    }

    private void visit(Address object) {
        if (!GranuleBits.isSet(space.markBits(), object)) {
            GranuleBits.set(space.markBits(), object);
            if (ObjectShape.hasReferences(ObjectShape.descriptor(object))) {
                trace(object);
            }
        }
    }

    private void remember(Address object) {
        if (object.isBelow(lowestLeft)) {
            lowestLeft = object;
        }
        if (highestLeft.isBelow(object)) {
            highestLeft = object;
        }
    }

    /** Whether a reference leads to an object of the heap that was not marked until now. */
    @AlwaysInline
    private static boolean markFirst(Address marks, Address heap, int heapBytes, Address object) {
        if (Integer.compareUnsigned(object.minus(heap), heapBytes) >= 0) {
            return false;
        }
        Address cell = marks.plus(object.toInt() >>> 6);
        int bits = cell.loadByte(0);
        int bit = 1 << (object.toInt() >>> 3 & 7);
        if ((bits & bit) != 0) {
            return false;
        }
        cell.storeByte(0, (byte) (bits | bit));
        return true;
    }

    /** Marks everything that an object, which holds references, leads to. */
    private void trace(Address from) {
        Address heap = space.firstObject();
        int heapBytes = space.end().minus(heap);
        Address marks = space.markBits();
        Address bottom = space.markStack();
        Address full = space.markStackEnd();
        Address top = bottom;
        Address object = from;
        while (true) {
            Address element = object.plus(ObjectLayout.ARRAY_ELEMENTS);
            if ((object.toInt() & ARRAY_TAG) != 0) {
                object = object.plus(-ARRAY_TAG);
                top = top.plus(-4);
                element = top.loadAddress(0);
            }
            Address descriptor = ObjectShape.descriptor(object);
            int size = descriptor.loadChar(ClassDescriptorLayout.INSTANCE_SIZE);
            if (size == 0) {
                Address end =
                        object.plus(
                                ObjectLayout.ARRAY_ELEMENTS
                                        + object.loadInt(ObjectLayout.ARRAY_LENGTH) * 4);
                Address child = Address.zero();
                while (element.isBelow(end)) {
                    Address reference = element.loadAddress(0);
                    element = element.plus(4);
                    if (markFirst(marks, heap, heapBytes, reference)
                            && ObjectShape.hasReferences(ObjectShape.descriptor(reference))) {
                        child = reference;
                        break;
                    }
                }
                if (!child.isZero()) {
                    if (full.minus(top) >= 8) {
                        top.storeAddress(0, element);
                        top.storeAddress(4, object.plus(ARRAY_TAG));
                        top = top.plus(8);
                    } else {
                        remember(object);
                    }
                    object = child;
                    continue;
                }
            } else {
                int map = descriptor.loadInt(ClassDescriptorLayout.REFERENCE_MAP);
                int words = (size + 3 >> 2) - 1;
                Address mapWord = descriptor;
                int mapsLeft = 0;
                if (map < 0) {
                    Address extended = Address.of(map & ~ClassDescriptorLayout.EXTENDED_MAP);
                    int maps = extended.loadInt(0);
                    mapWord = extended.plus(maps * 4);
                    map = mapWord.loadInt(0);
                    words = maps * 32;
                    mapsLeft = maps - 1;
                } else if (descriptor.loadByte(ClassDescriptorLayout.KIND)
                        >= ClassDescriptorLayout.KIND_REFERENCE_OBJECT) {
                    map = references.strongFields(object, descriptor, map);
                }
                Address field = object.plus(ObjectLayout.FIRST_FIELD + words * 4);
                Address base = top;
                while (true) {
                    int left = map << -words;
                    while (left != 0) {
                        field = field.plus(-4);
                        if (left < 0) {
                            Address reference = field.loadAddress(0);
                            if (markFirst(marks, heap, heapBytes, reference)) {
                                Address child = ObjectShape.descriptor(reference);
                                if (ObjectShape.hasReferences(child)) {
                                    if (!top.isBelow(full)) {
                                        remember(reference);
                                    } else if (child.isSame(descriptor)) {
                                        top.storeAddress(0, base.loadAddress(0));
                                        base.storeAddress(0, reference);
                                        top = top.plus(4);
                                    } else {
                                        top.storeAddress(0, reference);
                                        top = top.plus(4);
                                    }
                                }
                            }
                        }
                        left <<= 1;
                    }
                    if (mapsLeft == 0) {
                        break;
                    }
                    mapWord = mapWord.plus(-4);
                    map = mapWord.loadInt(0);
                    words = 32;
                    field = object.plus(ObjectLayout.FIRST_FIELD + mapsLeft * 128);
                    mapsLeft--;
                }
            }
            if (!bottom.isBelow(top)) {
                return;
            }
            top = top.plus(-4);
            object = top.loadAddress(0);
        }
    }
}
