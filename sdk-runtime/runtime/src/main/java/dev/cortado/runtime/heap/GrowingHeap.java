package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.exit.SystemReset;

/** The heap of a bootloader, which nobody collects: it resets the chip when memory runs out. */
@Unchecked
public final class GrowingHeap {
    /** Bytes given away so far. */
    private static int used;

    private GrowingHeap() {}

    /** What {@link #release} goes back to. */
    public static int mark() {
        return used;
    }

    /** Takes back what was allocated since a mark; the program must hold nothing of it. */
    public static void release(int mark) {
        used = mark;
    }

    /** Cleared memory of {@code bytes} bytes, a multiple of the granule. */
    static Address allocate(int bytes) {
        Address object = Address.ofSymbol("__heap_start").plus(used);
        int left = Address.ofSymbol("__heap_end").minus(object);
        if (bytes > left) {
            SystemReset.now();
        }
        used += bytes;
        for (int offset = 0; offset < bytes; offset += 4) {
            object.storeInt(offset, 0);
        }
        return object;
    }
}
