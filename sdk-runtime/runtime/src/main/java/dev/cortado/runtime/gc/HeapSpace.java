package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/**
 * The heap's memory: bump allocation inside the current free run, first fit over the others.
 *
 * <p>Free memory is cleared in chunks ahead of the cursor, so that an allocation that fits is a
 * comparison, an addition and one bit. Cost: constant while the current run lasts, else linear in
 * the free runs that are too small. Not safe in interrupts.
 */
@Unchecked
public final class HeapSpace {
    static final int RUN_BYTES = 0;
    static final int RUN_NEXT = 4;

    private static final int CLEARED_AHEAD_BYTES = 256;
    private static final int LEAST_MARK_STACK_BYTES = 128;

    private Address cursor;
    private Address clearedEnd;
    private Address startBits;
    private Address runEnd;
    private Address freeRuns;
    private Address markBits;
    private Address firstObject;
    private Address end;
    private Address bitmaps;
    private int bitmapBytes;
    private Address markStack;

    /** An unusable heap until {@link #initialize}. */
    public HeapSpace() {}

    /** Whether {@link #initialize} was called. */
    public boolean isInitialized() {
        return runEnd != null && !runEnd.isZero();
    }

    /**
     * Takes the memory from {@code start} to {@code limit}, both multiples of the granule.
     *
     * <p>The mark stack gets 1/256 of it, the bitmaps 1/32.
     */
    public void initialize(Address start, Address limit) {
        initialize(start, limit, Math.max(LEAST_MARK_STACK_BYTES, limit.minus(start) >>> 8 & -8));
    }

    /**
     * As {@link #initialize(Address, Address)} with a mark stack of a given size, a multiple of 8.
     */
    public void initialize(Address start, Address limit, int markStackBytes) {
        bitmaps = start;
        bitmapBytes = ((limit.minus(start) >>> 8) + 3 & -2) * 4;
        markStack = start.plus(2 * bitmapBytes);
        firstObject = markStack.plus(markStackBytes);
        end = limit;
        clear(bitmaps, markStack);
        Address block = GranuleBits.blockOf(firstObject);
        startBits = GranuleBits.bias(bitmaps, block);
        markBits = GranuleBits.bias(bitmaps.plus(bitmapBytes), block);
        cursor = firstObject;
        clearedEnd = firstObject;
        runEnd = limit;
        freeRuns = Address.zero();
    }

    /**
     * Cleared memory of {@code bytes} bytes, a positive multiple of the granule; null when no run
     * is large enough.
     */
    public Address allocate(int bytes) {
        Address object = cursor;
        if (bytes > clearedEnd.minus(object)) {
            return allocateBeyond(bytes);
        }
        cursor = object.plus(bytes);
        GranuleBits.set(startBits, object);
        return object;
    }

    @NoInline
    private Address allocateBeyond(int bytes) {
        if (bytes > runEnd.minus(cursor)) {
            Address previous = Address.zero();
            Address run = freeRuns;
            while (!run.isZero() && run.loadInt(RUN_BYTES) < bytes) {
                previous = run;
                run = run.loadAddress(RUN_NEXT);
            }
            if (run.isZero()) {
                return run;
            }
            int runBytes = run.loadInt(RUN_BYTES);
            if (runEnd.minus(cursor) > runBytes - bytes) {
                return allocateAtEnd(previous, run, bytes);
            }
            unlink(previous, run);
            retireCurrentRun();
            cursor = run;
            clearedEnd = run;
            runEnd = run.plus(runBytes);
        }
        Address target = later(cursor.plus(bytes), clearedEnd.plus(CLEARED_AHEAD_BYTES));
        Address newEnd = target.isBelow(runEnd) ? target : runEnd;
        clear(clearedEnd, newEnd);
        clearedEnd = newEnd;
        Address object = cursor;
        cursor = object.plus(bytes);
        GranuleBits.set(startBits, object);
        return object;
    }

    private Address allocateAtEnd(Address previous, Address run, int bytes) {
        int left = run.loadInt(RUN_BYTES) - bytes;
        if (left == 0) {
            unlink(previous, run);
        } else {
            run.storeInt(RUN_BYTES, left);
        }
        Address object = run.plus(left);
        clear(object, object.plus(bytes));
        GranuleBits.set(startBits, object);
        return object;
    }

    private void unlink(Address previous, Address run) {
        Address next = run.loadAddress(RUN_NEXT);
        if (previous.isZero()) {
            freeRuns = next;
        } else {
            previous.storeAddress(RUN_NEXT, next);
        }
    }

    private void retireCurrentRun() {
        int left = runEnd.minus(cursor);
        if (left != 0) {
            cursor.storeInt(RUN_BYTES, left);
            cursor.storeAddress(RUN_NEXT, freeRuns);
            freeRuns = cursor;
        }
    }

    private static Address later(Address one, Address other) {
        return one.isBelow(other) ? other : one;
    }

    private static void clear(Address from, Address to) {
        for (Address at = from; at.isBelow(to); at = at.plus(8)) {
            at.storeInt(0, 0);
            at.storeInt(4, 0);
        }
    }

    /** Whether an address is inside the part of the heap that holds objects. */
    boolean contains(Address address) {
        return !address.isBelow(firstObject) && address.isBelow(end);
    }

    /** The allocated object that contains an address of the heap, or null. */
    Address objectContaining(Address address) {
        Address object = GranuleBits.lastSetAtOrBelow(startBits, address, firstObject);
        if (object.isZero() || ObjectShape.bytes(object) <= address.minus(object)) {
            return Address.zero();
        }
        return object;
    }

    Address firstObject() {
        return firstObject;
    }

    Address end() {
        return end;
    }

    Address markBits() {
        return markBits;
    }

    Address markStack() {
        return markStack;
    }

    Address markStackEnd() {
        return firstObject;
    }

    void clearMarks() {
        Address first = GranuleBits.wordOf(markBits, firstObject);
        clear(first, first.plus(bitmapBytes));
    }

    /**
     * After marking: the marked objects are now all objects, and the free runs start at {@code
     * runs}.
     */
    void replaceFreeRuns(Address runs) {
        Address marked = markBits;
        markBits = startBits;
        startBits = marked;
        freeRuns = runs;
        cursor = end;
        clearedEnd = end;
        runEnd = end;
    }

    /** The bytes that no object uses, as far as known since the last collection. */
    public int freeBytes() {
        int bytes = runEnd.minus(cursor);
        for (Address run = freeRuns; !run.isZero(); run = run.loadAddress(RUN_NEXT)) {
            bytes += run.loadInt(RUN_BYTES);
        }
        return bytes;
    }

    /** The bytes for objects, used and free. */
    public int totalBytes() {
        return end.minus(firstObject);
    }
}
