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
 */
public record VectorTable(int count, SortedMap<Integer, JavaMethod> handlers) {

    public VectorTable {
        handlers = new TreeMap<>(handlers);
    }

    /** A table without handlers. */
    public static VectorTable ofCount(int count) {
        return new VectorTable(count, new TreeMap<>());
    }
}
