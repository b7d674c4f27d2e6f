package dev.cortado.runtime.gc;

/**
 * Where references into the heap come from; the collector's only view of stacks and static data.
 */
public interface RootSet {
    /** Reports every root to the marker; may not allocate. */
    void visit(Marker marker);
}
