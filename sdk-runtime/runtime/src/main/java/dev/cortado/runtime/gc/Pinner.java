package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * Sets the pin bits of the objects that stacks and registers may point into.
 *
 * <p>Runs after marking, in the bitmap that held the object starts until then.
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
                Address object = space.objectContaining(word);
                if (!object.isZero()) {
                    GranuleBits.set(space.markBits(), object);
                }
            }
        }
    }
}
