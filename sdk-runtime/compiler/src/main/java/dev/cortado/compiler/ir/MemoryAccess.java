package dev.cortado.compiler.ir;

/**
 * How a LOAD or STORE reaches memory: at base + offset, or base + offset + (index &lt;&lt;
 * indexShift).
 *
 * @param kind what is in memory; smaller integers are extended as the JVM does
 * @param offset bytes from the base
 * @param indexShift log2 of the index's unit; ignored when there is no index operand
 * @param ordering plain, volatile (Java or device), invariant (the location never changes while it
 *     can be read), or frame
 * @param alias the name of the set of locations that this may touch: a field, an element kind, a
 *     descriptor word; accesses with different names never overlap; empty when unknown
 */
public record MemoryAccess(Kind kind, int offset, int indexShift, Ordering ordering, String alias) {
    /** What else may change or watch the location. */
    public enum Ordering {
        PLAIN,
        VOLATILE,
        INVARIANT,
        /** A cell of the function's own frame: every access is made, and orders no other memory. */
        FRAME
    }

    /** A plain access. */
    public static MemoryAccess plain(Kind kind, int offset, String alias) {
        return new MemoryAccess(kind, offset, 0, Ordering.PLAIN, alias);
    }
}
