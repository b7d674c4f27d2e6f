package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;

/**
 * Marks what is reachable from the roots, depth first, with a stack of fixed size.
 *
 * <p>Steps: a reference to an unmarked object marks it and, unless it holds no references, pushes
 * it; the stack is emptied after every root. The first reference to an object of the same class,
 * which in lists is the link, is followed when nothing else of the object waits, so that the stack
 * stays short; an array or an object with a long map is visited in parts, and waits as (object,
 * next part). When the stack is full, the lowest and the highest object that could not be pushed
 * are remembered, and all marked objects between them are scanned again. Cost: linear in the
 * reachable objects, times the overflows; some twenty-five instructions a reference and ten an
 * object that holds some.
 *
 * <p>Source: R. Jones, A. Hosking, E. Moss, The Garbage Collection Handbook, 2.6 (mark stack
 * overflow).
 */
@Unchecked
final class Marker implements RootVisitor {
    /** Set in a mark-stack entry whose object was visited in part; how far is the entry below. */
    private static final int PART_TAG = 1;

    private static final int ELEMENTS_AT_ONCE = 4;

    private final HeapSpace space;
    private final References references;
    private Address lowestLeft;
    private Address highestLeft;
    private Address part;
    private int partMap;

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

    @NoInline
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
        if (!HeapSpace.holds(heap, heapBytes, object)) {
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
        int heapBytes = space.totalBytes();
        Address marks = space.markBits();
        Address bottom = space.markStack();
        Address full = space.markStackEnd();
        Address top = bottom;
        Address field = from;
        Address descriptor = Address.zero();
        while (true) {
            int map = 0;
            if ((field.toInt() & PART_TAG) == 0) {
                descriptor = ObjectShape.descriptor(field);
                map = simpleMap(descriptor);
            }
            if (map == 0) {
                descriptor = Address.zero();
                top = begin(field, top);
                field = part;
                map = partMap;
            }
            Address base = top;
            Address link = Address.zero();
            while (true) {
                int left = map;
                do {
                    field = field.plus(4);
                    if ((left & 1) != 0) {
                        Address reference = field.loadAddress(0);
                        if (markFirst(marks, heap, heapBytes, reference)) {
                            Address child = ObjectShape.descriptor(reference);
                            if (ObjectShape.hasReferences(child)) {
                                if (child.isSame(descriptor) && link.isZero()) {
                                    link = reference;
                                } else if (top.isBelow(full)) {
                                    top.storeAddress(0, reference);
                                    top = top.plus(4);
                                } else {
                                    remember(reference);
                                }
                            }
                        }
                    }
                    left >>>= 1;
                } while (left != 0);
                if (link.isZero() || base.isBelow(top)) {
                    break;
                }
                field = link;
                link = Address.zero();
            }
            if (!link.isZero()) {
                // The link waits below the others.
                field = base.loadAddress(0);
                base.storeAddress(0, link);
            } else {
                if (!bottom.isBelow(top)) {
                    return;
                }
                top = top.plus(-4);
                field = top.loadAddress(0);
            }
        }
    }

    /** The map of the objects of a class, which hold references, or 0 when it isn't just a word. */
    @AlwaysInline
    private static int simpleMap(Address descriptor) {
        if (ObjectShape.kind(descriptor) == ClassDescriptorLayout.KIND_OBJECT) {
            int map = descriptor.loadInt(ClassDescriptorLayout.REFERENCE_MAP);
            if (map >= 0) {
                return map;
            }
        }
        return 0;
    }

    /**
     * Chooses the part to visit of an entry of the mark stack that is not just an object with a map
     * of one word, and pushes what is left; the top of the stack.
     */
    @NoInline
    private Address begin(Address entry, Address stack) {
        Address object = entry;
        Address top = stack;
        int begun = 0;
        if ((object.toInt() & PART_TAG) != 0) {
            object = object.plus(-PART_TAG);
            top = top.plus(-4);
            begun = top.loadInt(0);
        }
        Address descriptor = ObjectShape.descriptor(object);
        int map = descriptor.loadInt(ClassDescriptorLayout.REFERENCE_MAP);
        int next = 0;
        int parts = 0;
        part = object;
        if (map < 0) {
            Address extended = Address.of(map & ~ClassDescriptorLayout.EXTENDED_MAP);
            part = object.plus(begun << 7);
            next = begun + 1;
            parts = extended.loadInt(0);
            map = extended.loadInt(next << 2);
        } else if (ObjectShape.isArray(descriptor)) {
            part = object.plus(ObjectLayout.ARRAY_ELEMENTS - 4 + (begun << 2));
            next = begun + ELEMENTS_AT_ONCE;
            parts = object.loadInt(ObjectLayout.ARRAY_LENGTH);
            map = (1 << Math.min(parts - begun, ELEMENTS_AT_ONCE)) - 1;
        } else {
            map = references.strongFields(object, descriptor, map);
        }
        partMap = map;
        if (next < parts) {
            if (space.markStackEnd().minus(top) < 8) {
                remember(object);
            } else {
                top.storeInt(0, next);
                top.storeAddress(4, object.plus(PART_TAG));
                top = top.plus(8);
            }
        }
        return top;
    }
}
