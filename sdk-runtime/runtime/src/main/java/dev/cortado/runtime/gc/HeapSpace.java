package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/**
 * The heap's memory: bump allocation inside the current free run, then the next one in order of
 * address that is large enough.
 *
 * <p>Free memory is cleared in chunks ahead of the cursor, so that an allocation that fits is a
 * comparison, an addition and one bit. A run that is too small for a small object is given up until
 * the next collection; a large object leaves the runs that it doesn't fit in as they are. Cost:
 * constant for small objects, linear in the free runs for large ones. Not safe in interrupts.
 */
@Unchecked
public final class HeapSpace {
    /** The first word of a free run: its size in bytes and this, which no object's header has. */
    static final int RUN_TAG = 1;

    static final int RUN_SIZE = 0;
    static final int RUN_NEXT = 4;

    private static final int CLEARED_AHEAD_BYTES = 256;
    private static final int LEAST_MARK_STACK_BYTES = 128;
    private static final int SMALL_BYTES = 128;

    /** No address of memory and no likely number. */
    private static final int SPOILED = 0xDEAD_BEEF;

    private Address cursor;
    private Address clearedEnd;
    private Address startBits;
    private Address runEnd;
    private Address freeRuns;
    private Address top;
    private Address markBits;
    private Address forwarding;
    private Address firstObject;
    private Address end;
    private Address markStack;
    private Address markStackEnd;
    private Address highestPinned;

    /** An unusable heap until {@link #initialize}. */
    public HeapSpace() {}

    /** Whether {@link #initialize} was called. */
    public boolean isInitialized() {
        return runEnd != null && !runEnd.isZero();
    }

    /**
     * Takes the memory from {@code start} to {@code limit}, both multiples of the granule.
     *
     * <p>The bitmaps get 1/32 of it, the mark stack 1/64, which is later the forwarding table.
     */
    public void initialize(Address start, Address limit) {
        initialize(start, limit, Math.max(LEAST_MARK_STACK_BYTES, tableBytes(start, limit)));
    }

    /** The bytes of a table with a word for each block that begins in a range, and two more. */
    private static int tableBytes(Address start, Address limit) {
        return (limit.minus(start) / GranuleBits.BLOCK_BYTES + 3 & -2) * 4;
    }

    /**
     * As {@link #initialize(Address, Address)} with a mark stack of a given size, a multiple of 8.
     */
    public void initialize(Address start, Address limit, int markStackBytes) {
        int bitmapBytes = tableBytes(start, limit);
        Address table = start.plus(2 * bitmapBytes);
        markStack = table;
        markStackEnd = table.plus(markStackBytes);
        firstObject = table.plus(Math.max(markStackBytes, bitmapBytes));
        end = limit;
        clear(start, table);
        Address block = GranuleBits.blockOf(firstObject);
        startBits = GranuleBits.bias(start, block);
        markBits = GranuleBits.bias(start.plus(bitmapBytes), block);
        forwarding = table.plus(-(block.toInt() >>> 6));
        cursor = firstObject;
        clearedEnd = firstObject;
        top = firstObject;
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
            if (bytes > SMALL_BYTES) {
                return allocateLarge(bytes);
            }
            closeRun();
            if (!nextRun(bytes)) {
                return Address.zero();
            }
        }
        Address target = later(cursor.plus(bytes), clearedEnd.plus(CLEARED_AHEAD_BYTES));
        Address newEnd = target.isBelow(runEnd) ? target : runEnd;
        clear(clearedEnd, newEnd);
        clearedEnd = newEnd;
        top = later(top, newEnd);
        Address object = cursor;
        cursor = object.plus(bytes);
        GranuleBits.set(startBits, object);
        return object;
    }

    private boolean nextRun(int bytes) {
        Address run = freeRuns;
        while (!run.isZero()) {
            Address runLimit = run.plus(runBytes(run));
            freeRuns = run.loadAddress(RUN_NEXT);
            if (bytes <= runLimit.minus(run)) {
                cursor = run;
                clearedEnd = run;
                runEnd = runLimit;
                return true;
            }
            run = freeRuns;
        }
        return false;
    }

    private Address allocateLarge(int bytes) {
        Address previous = Address.zero();
        Address run = freeRuns;
        while (!run.isZero() && runBytes(run) < bytes) {
            previous = run;
            run = run.loadAddress(RUN_NEXT);
        }
        if (run.isZero()) {
            return run;
        }
        Address rest = run.loadAddress(RUN_NEXT);
        int left = runBytes(run) - bytes;
        Address limit = run.plus(bytes);
        if (left != 0) {
            makeRun(startBits, limit, left);
            limit.storeAddress(RUN_NEXT, rest);
            rest = limit;
        }
        if (previous.isZero()) {
            freeRuns = rest;
        } else {
            previous.storeAddress(RUN_NEXT, rest);
        }
        clear(run, limit);
        top = later(top, limit);
        GranuleBits.set(startBits, run);
        return run;
    }

    /** Makes memory a free run, which begins like an object that is never marked. */
    @NoInline
    static void makeRun(Address startBits, Address run, int bytes) {
        run.storeInt(RUN_SIZE, bytes | RUN_TAG);
        GranuleBits.set(startBits, run);
    }

    /** Makes what is left of the current run a free run that nothing is allocated from. */
    private void closeRun() {
        int bytes = runEnd.minus(cursor);
        if (bytes != 0) {
            makeRun(startBits, cursor, bytes);
        }
    }

    static int runBytes(Address run) {
        return run.loadInt(RUN_SIZE) - RUN_TAG;
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

    /**
     * Whether a reference, of a heap whose objects are {@code bytes} bytes from {@code first} on,
     * is to one of them; for loops that keep both in registers.
     */
    @AlwaysInline
    static boolean holds(Address first, int bytes, Address reference) {
        return ImageConstants.heapIsHighest()
                ? !reference.isBelow(first)
                : Integer.compareUnsigned(reference.minus(first), bytes) < 0;
    }

    /** Whether an address is inside the part of the heap that holds objects. */
    boolean contains(Address address) {
        return Integer.compareUnsigned(address.minus(firstObject), end.minus(firstObject)) < 0;
    }

    /** The allocated object that contains an address of the heap, or null. */
    Address objectContaining(Address address) {
        return containing(startBits, address);
    }

    /** The marked object that contains an address of the heap, or null. */
    Address markedObjectContaining(Address address) {
        return containing(markBits, address);
    }

    private Address containing(Address bits, Address address) {
        Address object = GranuleBits.lastSetAtOrBelow(bits, address, firstObject);
        if (object.isZero()
                || (object.loadInt(RUN_SIZE) & RUN_TAG) != 0
                || ObjectShape.bytes(object) <= address.minus(object)) {
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

    /** Behind the highest object since the last collection. */
    Address top() {
        return top;
    }

    Address startBits() {
        return startBits;
    }

    Address markBits() {
        return markBits;
    }

    /** The bias of the forwarding table, which has a word for each block, as the bitmaps have. */
    Address forwarding() {
        return forwarding;
    }

    Address markStack() {
        return markStack;
    }

    Address markStackEnd() {
        return markStackEnd;
    }

    /** The first block in which nothing begins, not even the last free run. */
    Address aboveTop() {
        return GranuleBits.blockOf(top.plus(GranuleBits.BLOCK_BYTES));
    }

    /** The highest object that stays where it is in this collection, or null. */
    Address highestPinned() {
        return highestPinned;
    }

    /** Notes that an object stays where it is. */
    void pinned(Address object) {
        if (highestPinned.isBelow(object)) {
            highestPinned = object;
        }
    }

    /** Before marking: everything below the top, and the end, has a start bit. */
    void beginCollection() {
        closeRun();
        runEnd = cursor;
        GranuleBits.set(startBits, end);
        highestPinned = Address.zero();
    }

    /**
     * After a collection: the marks are the start bits; allocation goes on in the free runs, and no
     * object reaches above {@code highest}.
     */
    void adoptMarked(FreeRuns runs, Address highest) {
        Address marked = markBits;
        markBits = startBits;
        startBits = marked;
        GranuleBits.clear(markBits, GranuleBits.blockOf(firstObject), aboveTop());
        GranuleBits.resetRange(markBits, end, end.plus(ObjectShape.GRANULE));
        freeRuns = runs.first();
        top = highest;
        cursor = end;
        clearedEnd = end;
        runEnd = end;
    }

    /**
     * Leaves the next {@code bytes} bytes to nobody until the next collection, if they are free.
     */
    public void skip(int bytes) {
        Address skipped = allocate(bytes);
        if (!skipped.isZero()) {
            makeRun(startBits, skipped, bytes);
        }
    }

    /**
     * Overwrites the first {@code most} bytes of each free run, so that a stale reference fails.
     */
    public void spoilFree(int most) {
        for (Address run = freeRuns; !run.isZero(); run = run.loadAddress(RUN_NEXT)) {
            int bytes = Math.min(runBytes(run), most);
            for (int offset = 8; offset < bytes; offset += 4) {
                run.storeInt(offset, SPOILED);
            }
        }
    }

    /** The bytes that no object uses, as far as known since the last collection. */
    public int freeBytes() {
        int bytes = runEnd.minus(cursor);
        for (Address run = freeRuns; !run.isZero(); run = run.loadAddress(RUN_NEXT)) {
            bytes += runBytes(run);
        }
        return bytes;
    }

    /** The bytes for objects, used and free. */
    public int totalBytes() {
        return end.minus(firstObject);
    }
}
