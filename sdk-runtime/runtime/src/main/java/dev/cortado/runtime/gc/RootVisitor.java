package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;

/**
 * What a phase of a collection does with the roots. All ranges are word-aligned; nothing allocates.
 */
public interface RootVisitor {
    /** Visits each word from {@code from} up to {@code to} as a reference that may be updated. */
    void visitReferences(Address from, Address to);

    /**
     * Visits the references of each of the contiguous objects, outside the heap, from {@code from}
     * up to {@code to}; they may be updated.
     */
    void visitObjects(Address from, Address to);

    /**
     * Visits each word from {@code from} up to {@code to} as what may point into an object, which
     * then stays where it is.
     */
    void visitConservatively(Address from, Address to);
}
