package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * A full collection: clear the marks, mark from the roots, sweep.
 *
 * <p>Allocates nothing; runs on the stack of the thread that needs memory. Not safe in interrupts.
 */
@Unchecked
public final class Collector {
    private final RootSet roots;
    private final Marker marker;
    private final Sweeper sweeper;

    /** A collector of {@code space}, which may be initialised later. */
    public Collector(HeapSpace space, RootSet roots) {
        this.roots = roots;
        this.marker = new Marker(space);
        this.sweeper = new Sweeper(space, marker);
    }

    /**
     * Frees what is unreachable; clears softly reachable referents only when {@code
     * keepSoftReferents} is false.
     */
    public void collect(boolean keepSoftReferents) {
        marker.begin(keepSoftReferents);
        roots.visit(marker);
        marker.finish();
        sweeper.sweep();
    }

    /**
     * Takes the cleared references, linked by their discovered field, that nobody has taken yet;
     * may be null.
     */
    public Address takeCleared() {
        return sweeper.takeCleared();
    }
}
