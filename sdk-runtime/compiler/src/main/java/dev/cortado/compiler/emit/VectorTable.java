package dev.cortado.compiler.emit;

import dev.cortado.compiler.world.JavaMethod;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the vector table holds.
 *
 * @param count entries, the initial stack pointer and reset included
 * @param handlers the methods that handle an exception, by index in the table; all others are
 *     unexpected
 * @param forwarded whether exceptions go on to the table that the shared RAM names; behind the
 *     table are then the first {@link #FALLBACK_ENTRIES} entries of one of this image's own
 */
public record VectorTable(int count, SortedMap<Integer, JavaMethod> handlers, boolean forwarded) {

    /** Up to HardFault, the only exceptions of an image that enables none. ARMv6-M B1.5.2. */
    static final int FALLBACK_ENTRIES = 4;

    public VectorTable {
        handlers = new TreeMap<>(handlers);
    }

    /** A table without handlers. */
    public static VectorTable ofCount(int count) {
        return new VectorTable(count, new TreeMap<>(), false);
    }
}
