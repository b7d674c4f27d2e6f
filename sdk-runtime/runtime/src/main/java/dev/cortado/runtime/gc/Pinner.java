package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * Takes the objects that stacks and registers may point into out of the bitmap of granules that
 * move.
 *
 * <p>Runs after {@link Extents}; a marked object without granules that move is pinned.
 */
@Unchecked
final class Pinner implements RootVisitor {
    private final HeapSpace space;

    Pinner(HeapSpace space) {
        this.space = space;
    }

    @Override
    public void visitReferences(Address from, Address to) {}

    @Override
    public void visitObjects(Address from, Address to) {}

    @Override
    public void visitConservatively(Address from, Address to) {
        for (Address at = from; at.isBelow(to); at = at.plus(4)) {
            Address word = at.loadAddress(0);
            if (space.contains(word)) {
                Address object = space.markedObjectContaining(word);
                if (!object.isZero()) {
                    pin(space, object);
                }
            }
        }
    }

    /** Keeps a marked object where it is. */
    static void pin(HeapSpace space, Address object) {
        space.pinned(object);
        GranuleBits.resetRange(
                space.startBits(), object, object.plus(ObjectShape.heapBytes(object)));
    }
}
