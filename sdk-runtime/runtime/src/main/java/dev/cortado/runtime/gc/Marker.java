package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.ReferenceLayout;
import dev.cortado.abi.Unchecked;

/**
 * Marks what is reachable from the roots, depth first, with a stack of fixed size.
 *
 * <p>Steps: a reference to an unmarked object marks it and, unless it holds no references, pushes
 * it; the stack is emptied after every root. An object's references are visited last to first, so
 * that the last field, which in lists is the link, is followed when nothing else of the object
 * waits; a reference array waits as (array, next index). When the stack is full, the lowest object
 * that could not be pushed is remembered, and all marked objects from there on are scanned again.
 * Cost: linear in the reachable objects, times the overflows.
 *
 * <p>Source: R. Jones, A. Hosking, E. Moss, The Garbage Collection Handbook, 2.6 (mark stack
 * overflow).
 */
@Unchecked
public final class Marker {
    /** Set in a mark-stack entry that is an array, whose next index is the entry below. */
    private static final int ARRAY_TAG = 1;

    private static final int REFERENT_BIT =
            1 << ((ReferenceLayout.REFERENT - ObjectLayout.FIRST_FIELD) >> 2);
    private static final int DISCOVERED_BIT =
            1 << ((ReferenceLayout.DISCOVERED - ObjectLayout.FIRST_FIELD) >> 2);

    private final HeapSpace space;
    private final MarkStack stack;
    private boolean keepSoftReferents;
    private Address overflow;

    Marker(HeapSpace space) {
        this.space = space;
        this.stack = new MarkStack();
    }

    void begin(boolean keepSoftReferents) {
        this.keepSoftReferents = keepSoftReferents;
        overflow = space.end();
        stack.initialize(space.markStack(), space.markStackEnd());
        space.clearMarks();
    }

    /** Visits a root that is a reference or null; references out of the heap are ignored. */
    public void visitReference(Address reference) {
        if (space.contains(reference)) {
            mark(reference);
            drain();
        }
    }

    /** Visits each word from {@code from} up to {@code to}, word-aligned, as a reference. */
    public void visitReferences(Address from, Address to) {
        for (Address at = from; at.isBelow(to); at = at.plus(4)) {
            visitReference(at.loadAddress(0));
        }
    }

    /**
     * Visits each word from {@code from} up to {@code to}, word-aligned, as what may point into an
     * object.
     */
    public void visitConservatively(Address from, Address to) {
        for (Address at = from; at.isBelow(to); at = at.plus(4)) {
            Address word = at.loadAddress(0);
            if (space.contains(word)) {
                Address object = space.objectContaining(word);
                if (!object.isZero()) {
                    mark(object);
                    drain();
                }
            }
        }
    }

    /**
     * Visits the references of each of the contiguous, word-aligned objects from {@code from} up to
     * {@code to}.
     */
    public void visitObjects(Address from, Address to) {
        Address object = from;
        while (object.isBelow(to)) {
            Address next = object.plus(ObjectShape.bytes(object) + 3 & -4);
            if (ObjectShape.hasReferences(ObjectShape.descriptor(object))) {
                scan(object);
                drain();
            }
            object = next;
        }
    }

    /** Follows what overflow left behind. */
    void finish() {
        while (overflow.isBelow(space.end())) {
            Address from = overflow;
            overflow = space.end();
            rescan(from);
        }
    }

    boolean isMarked(Address object) {
        return GranuleBits.isSet(space.markBits(), object);
    }

    private void rescan(Address from) {
        Address object = from;
        while (object.isBelow(space.end())) {
            if (isMarked(object)) {
                Address next = object.plus(ObjectShape.heapBytes(object));
                if (ObjectShape.hasReferences(ObjectShape.descriptor(object))) {
                    scan(object);
                    drain();
                }
                object = next;
            } else {
                object = object.plus(ObjectLayout.GRANULE);
            }
        }
    }

    private void drain() {
        while (!stack.isEmpty()) {
            Address entry = stack.pop();
            if ((entry.toInt() & ARRAY_TAG) != 0) {
                scanArray(entry.plus(-ARRAY_TAG), stack.pop().toInt());
            } else {
                scan(entry);
            }
        }
    }

    /** Marks an object of the heap; pushes it when it was unmarked and holds references. */
    private void mark(Address object) {
        if (!isMarked(object)) {
            GranuleBits.set(space.markBits(), object);
            if (ObjectShape.hasReferences(ObjectShape.descriptor(object))) {
                if (stack.hasRoomFor(1)) {
                    stack.push(object);
                } else {
                    remember(object);
                }
            }
        }
    }

    private void remember(Address object) {
        if (object.isBelow(overflow)) {
            overflow = object;
        }
    }

    private void scan(Address object) {
        Address descriptor = ObjectShape.descriptor(object);
        int kind = ObjectShape.kind(descriptor);
        if (kind == ClassDescriptorLayout.KIND_REFERENCE_ARRAY) {
            scanArray(object, 0);
            return;
        }
        int map = descriptor.loadInt(ClassDescriptorLayout.REFERENCE_MAP);
        if ((map & ClassDescriptorLayout.EXTENDED_MAP) != 0) {
            scanExtended(object, Address.of(map & ~ClassDescriptorLayout.EXTENDED_MAP));
            return;
        }
        if (kind != ClassDescriptorLayout.KIND_OBJECT) {
            map &= ~DISCOVERED_BIT;
            if (kind != ClassDescriptorLayout.KIND_SOFT_REFERENCE_OBJECT || !keepSoftReferents) {
                map &= ~REFERENT_BIT;
            }
        }
        int words = descriptor.loadChar(ClassDescriptorLayout.INSTANCE_SIZE) + 3 >> 2;
        scanMap(object.plus(ObjectLayout.FIRST_FIELD), map, words - 1);
    }

    /**
     * Visits the words that a map's low bits name, of {@code words} words from {@code fields}, last
     * to first.
     */
    private void scanMap(Address fields, int map, int words) {
        int left = map << 32 - words;
        Address field = fields.plus(words * 4);
        while (left != 0) {
            field = field.plus(-4);
            if (left < 0) {
                Address reference = field.loadAddress(0);
                if (space.contains(reference)) {
                    mark(reference);
                }
            }
            left <<= 1;
        }
    }

    private void scanExtended(Address object, Address extended) {
        int index = extended.loadInt(0);
        while (index > 0) {
            Address fields = object.plus(ObjectLayout.FIRST_FIELD + (index - 1) * 128);
            scanMap(fields, extended.loadInt(index * 4), 32);
            index--;
        }
    }

    /**
     * Follows an array's elements from {@code firstIndex} to the first that must be pushed; the
     * rest waits below it.
     */
    private void scanArray(Address array, int firstIndex) {
        int length = array.loadInt(ObjectLayout.ARRAY_LENGTH);
        Address element = array.plus(ObjectLayout.ARRAY_ELEMENTS + firstIndex * 4);
        for (int i = firstIndex; i < length; i++) {
            Address reference = element.loadAddress(0);
            element = element.plus(4);
            if (space.contains(reference) && !isMarked(reference)) {
                if (!ObjectShape.hasReferences(ObjectShape.descriptor(reference))) {
                    GranuleBits.set(space.markBits(), reference);
                } else if (stack.hasRoomFor(3)) {
                    stack.push(Address.of(i + 1));
                    stack.push(array.plus(ARRAY_TAG));
                    mark(reference);
                    return;
                } else {
                    mark(reference);
                }
            }
        }
    }
}
