package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.gc.ObjectShape;

/**
 * Throws OutOfMemoryError: a new one with its stack trace, since what failed is mostly larger than
 * that; when there is no memory even for it, one that the image holds, as it was at the start.
 */
@Unchecked
final class OutOfMemory {
    private static final String MESSAGE = "Java heap space";
    private static final OutOfMemoryError PRISTINE = new OutOfMemoryError(MESSAGE);
    private static final OutOfMemoryError SHARED = new OutOfMemoryError(MESSAGE);

    private static boolean creating;

    private OutOfMemory() {}

    @NoInline
    static void fail() {
        if (creating) {
            creating = false;
            restoreShared();
            throw SHARED;
        }
        creating = true;
        OutOfMemoryError error = new OutOfMemoryError(MESSAGE);
        creating = false;
        throw error;
    }

    /** Forgets the suppressed exceptions, the cause and the trace of the last time. */
    private static void restoreShared() {
        Address from = Address.ofObject(PRISTINE);
        Address to = Address.ofObject(SHARED);
        if (to.isBelow(Address.ofSymbol("__ram_start"))) {
            // Nothing in the image writes fields of throwables.
            return;
        }
        int bytes = ObjectShape.bytes(from);
        for (int offset = 4; offset < bytes; offset += 4) {
            Address value = from.loadAddress(offset);
            // A throwable without a cause has itself as the cause.
            to.storeAddress(offset, value.isSame(from) ? to : value);
        }
    }
}
