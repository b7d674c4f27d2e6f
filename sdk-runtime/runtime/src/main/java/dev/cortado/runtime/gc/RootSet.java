package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;

/**
 * Where references into the heap come from; the collector's only view of stacks and static data.
 */
public interface RootSet {
    /**
     * Reports every root; may not allocate. Called up to three times in one collection, and must
     * report the same stack words and at least the same registers each time.
     */
    void visit(RootVisitor visitor);

    /** The table of identity hash codes, laid out as {@link IdentityTable} says, or null. */
    Address identityTable();
}
