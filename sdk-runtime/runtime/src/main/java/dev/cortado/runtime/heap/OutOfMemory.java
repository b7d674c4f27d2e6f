package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.ThrowableLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.exit.SystemReset;
import dev.cortado.runtime.gc.ObjectShape;
import dev.cortado.runtime.sched.Scheduler;

/**
 * Throws OutOfMemoryError: a new one with its stack trace, since what failed is mostly larger than
 * that; when there is hardly any memory left, one that the image holds, as it was at the start, so
 * that the handler has what is left.
 *
 * <p>Takes its memory by a way that does not lead here, so that the depth of the stack has a bound.
 */
@Unchecked
final class OutOfMemory {
    private static final String MESSAGE = "Java heap space";
    private static final OutOfMemoryError PRISTINE = new OutOfMemoryError(MESSAGE);
    private static final OutOfMemoryError SHARED = new OutOfMemoryError(MESSAGE);

    /** For the error, its trace, and something more for the handler. */
    private static final int LEAST_FREE_BYTES = 512;

    private static boolean happened;

    private OutOfMemory() {}

    /** Whether memory has run out since the start. */
    static boolean hasHappened() {
        return happened;
    }

    @NoInline
    static void fail() {
        if (ImageConstants.bootloader()) {
            SystemReset.now();
            return;
        }
        happened = true;
        Address error = newError();
        if (error.isZero()) {
            restoreShared();
            throw SHARED;
        }
        error.storeAddress(ThrowableLayout.BACKTRACE, Address.ofObject(Backtrace.captureOrNull()));
        throw (OutOfMemoryError) error.toObject();
    }

    private static Address newError() {
        Address pristine = Address.ofObject(PRISTINE);
        if (ImageConstants.threads()) {
            Scheduler.lock();
        }
        Address error = Address.zero();
        if (Heap.isFree(LEAST_FREE_BYTES)) {
            error = Heap.allocateOrZero(ObjectShape.roundToGranule(ObjectShape.bytes(pristine)));
        }
        if (!error.isZero()) {
            error.storeAddress(ObjectLayout.HEADER, ObjectShape.descriptor(pristine));
            copyFields(pristine, error);
        }
        if (ImageConstants.threads()) {
            Scheduler.unlock();
        }
        return error;
    }

    /** Forgets the suppressed exceptions, the cause and the trace of the last time. */
    private static void restoreShared() {
        Address shared = Address.ofObject(SHARED);
        // Else nothing in the image writes fields of throwables.
        if (!shared.isBelow(Address.ofSymbol("__ram_start"))) {
            copyFields(Address.ofObject(PRISTINE), shared);
        }
    }

    private static void copyFields(Address from, Address to) {
        int bytes = ObjectShape.bytes(from);
        for (int offset = 4; offset < bytes; offset += 4) {
            Address value = from.loadAddress(offset);
            // A throwable without a cause has itself as the cause.
            to.storeAddress(offset, value.isSame(from) ? to : value);
        }
    }
}
