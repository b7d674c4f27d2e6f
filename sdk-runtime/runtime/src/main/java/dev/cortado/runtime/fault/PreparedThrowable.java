package dev.cortado.runtime.fault;

import dev.cortado.abi.Address;
import dev.cortado.abi.ThrowableLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.gc.ObjectShape;
import dev.cortado.runtime.heap.Backtrace;
import dev.cortado.runtime.heap.Cloning;

/**
 * Throwables that the image holds ready, for when no constructor may run: there is no stack left
 * for its checks.
 */
@Unchecked
final class PreparedThrowable {
    static final StackOverflowError STACK_OVERFLOW = new StackOverflowError();

    private PreparedThrowable() {}

    /** A copy with the stack trace of here; may throw OutOfMemoryError. */
    static Throwable copyOf(Throwable prototype) {
        Throwable copy = (Throwable) Cloning.cloneObject(prototype);
        Address from = Address.ofObject(prototype);
        Address to = Address.ofObject(copy);
        // A throwable without a cause has itself as the cause: the copy must name the copy.
        int bytes = ObjectShape.bytes(from);
        for (int offset = 4; offset < bytes; offset += 4) {
            if (to.loadAddress(offset).isSame(from)) {
                to.storeAddress(offset, to);
            }
        }
        to.storeAddress(ThrowableLayout.BACKTRACE, Address.ofObject(Backtrace.capture()));
        return copy;
    }
}
