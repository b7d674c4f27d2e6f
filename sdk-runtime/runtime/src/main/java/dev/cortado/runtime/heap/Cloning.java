package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.gc.ObjectShape;

/** Shallow copies. */
public final class Cloning {
    private Cloning() {}

    /** A copy of an object or array, not null; throws OutOfMemoryError. */
    @EntryPoint
    @NoInline
    @Unchecked
    public static Object cloneObject(Object object) {
        Address from = Address.ofObject(object);
        int bytes = ObjectShape.bytes(from);
        Object copy =
                Allocator.allocateObject(
                        ObjectShape.descriptor(from), ObjectShape.roundToGranule(bytes));
        Address to = Address.ofObject(copy);
        // Image objects end at a word, so whole words may be read.
        for (int offset = 4; offset < bytes; offset += 4) {
            to.storeInt(offset, from.loadInt(offset));
        }
        return copy;
    }
}
