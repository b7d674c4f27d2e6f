package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * A full collection: mark from the roots, clear the references to what died, then sweep or compact.
 *
 * <p>Sweeping costs less, compacting leaves one free run but for the pinned objects. The mark bits
 * alone tell how large the largest free run of a sweep would be, give or take a block; compaction
 * pays when that is less than what is asked for, or less than an eighth of the heap, which would
 * soon ask for the next collection. Allocates nothing; runs on the stack of the thread that needs
 * memory, with interrupts enabled. Not safe in interrupts.
 */
@Unchecked
public final class Collector {
    private static final int LEAST_RUN_SHIFT = 3;

    private final HeapSpace space;
    private final RootSet roots;
    private final References references;
    private final Marker marker;
    private final Pinner pinner;
    private final FreeRuns runs = new FreeRuns();
    private final Sweeper sweeper;
    private final Planner planner;
    private final Updater updater;
    private final Mover mover;

    /** A collector of {@code space}, which may be initialised later. */
    public Collector(HeapSpace space, RootSet roots) {
        this.space = space;
        this.roots = roots;
        this.references = new References(space);
        this.marker = new Marker(space, references);
        this.pinner = new Pinner(space);
        this.sweeper = new Sweeper(space, runs);
        this.planner = new Planner(space);
        this.updater = new Updater(space);
        this.mover = new Mover(space, runs);
    }

    /**
     * Frees what is unreachable, and moves what is left when {@code wantedBytes} could not be had
     * otherwise; clears softly reachable referents only when {@code keepSoftReferents} is false.
     */
    public void collect(boolean keepSoftReferents, int wantedBytes) {
        mark(keepSoftReferents);
        int least = space.totalBytes() >>> LEAST_RUN_SHIFT;
        if (largestGap() < Math.max(least, wantedBytes)) {
            compact();
        } else {
            Extents.spread(space);
            sweeper.sweep();
        }
    }

    /** Frees what is unreachable and moves what is left as far down as pinned objects let it. */
    public void collectAndCompact(boolean keepSoftReferents) {
        mark(keepSoftReferents);
        compact();
    }

    /** Whether a cleared reference waits to be taken. */
    public boolean hasCleared() {
        return references.hasPending();
    }

    /** Takes a cleared reference that nobody has taken yet; may be null. */
    public Address takeCleared() {
        return references.takePending();
    }

    private void mark(boolean keepSoftReferents) {
        space.beginCollection();
        references.begin(keepSoftReferents);
        marker.begin();
        roots.visit(marker);
        marker.finish();
        references.clearDead();
        Address table = roots.identityTable();
        if (!table.isZero()) {
            IdentityTable.dropDead(table, space.markBits());
            IdentityTable.rehash(table);
        }
    }

    private void compact() {
        Extents.spread(space);
        roots.visit(pinner);
        planner.plan();
        // The table is found before its own root is updated.
        Address table = roots.identityTable();
        roots.visit(updater);
        references.update(updater);
        if (!table.isZero()) {
            IdentityTable.update(table, updater);
            IdentityTable.rehash(table);
        }
        updater.visitMarked();
        mover.move();
    }

    /** The most bytes between two objects, where that is at least a block; before sweeping. */
    private int largestGap() {
        Address previousEnd = space.firstObject();
        Address top = space.top();
        Address word = GranuleBits.wordOf(space.markBits(), previousEnd);
        Address block = GranuleBits.blockOf(previousEnd);
        Address previous = Address.zero();
        int largest = 0;
        boolean gap = false;
        while (block.isBelow(top)) {
            int bits = word.loadInt(0);
            if (bits == 0) {
                gap = true;
            } else {
                if (gap) {
                    Address next =
                            block.plus((31 - Integer.numberOfLeadingZeros(bits & -bits)) << 3);
                    largest = Math.max(largest, next.minus(end(previous)));
                    gap = false;
                }
                previous = block.plus((31 - Integer.numberOfLeadingZeros(bits)) << 3);
            }
            word = word.plus(4);
            block = block.plus(GranuleBits.BLOCK_BYTES);
        }
        return Math.max(largest, space.end().minus(end(previous)));
    }

    private Address end(Address object) {
        return object.isZero() ? space.firstObject() : object.plus(ObjectShape.heapBytes(object));
    }
}
