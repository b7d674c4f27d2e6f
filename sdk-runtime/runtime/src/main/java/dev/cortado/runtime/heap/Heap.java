package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.RegisterBlockLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.abi.WaitsForThread;
import dev.cortado.runtime.gc.Collector;
import dev.cortado.runtime.gc.HeapSpace;
import dev.cortado.runtime.sched.Parking;
import dev.cortado.runtime.sched.Scheduler;
import dev.cortado.runtime.sched.ThreadControl;

/** The one heap of the image. Not safe in interrupts. */
@Unchecked
public final class Heap {
    private static final HeapSpace SPACE = new HeapSpace();
    private static final Collector COLLECTOR = new Collector(SPACE, new DeviceRoots());

    /** Of each free run, when collections are stressed. */
    private static final int SPOILED_BYTES = 1024;

    private static final int STRESS_GARBAGE_BYTES = 8;
    private static final int COMPACT = 0;

    private static int allocationsSinceStress;

    /** The thread to wake when references were cleared, or null. */
    private static ThreadControl clearedTaker;

    private Heap() {}

    /**
     * Cleared memory of {@code bytes} bytes, a positive multiple of the granule; throws
     * OutOfMemoryError.
     */
    static Address allocate(int bytes) {
        if (ImageConstants.bootloader()) {
            return GrowingHeap.allocate(bytes);
        }
        if (ImageConstants.gcStress() != 0) {
            stress();
        }
        Address object = SPACE.allocate(bytes);
        if (object.isZero()) {
            object = allocateAfterCollection(bytes);
        }
        return object;
    }

    /** As {@link #allocate}, but zero when there is no memory without a collection. */
    static Address allocateOrZero(int bytes) {
        return SPACE.allocate(bytes);
    }

    /** Whether {@code bytes} bytes are free in all, if need be after a collection. */
    @NoInline
    static boolean isFree(int bytes) {
        initialize();
        if (SPACE.freeBytes() < bytes) {
            collect(true, ObjectLayout.GRANULE);
        }
        return SPACE.freeBytes() >= bytes;
    }

    /**
     * At one allocation of as many as the image was built for: collects, compacts and spoils the
     * free memory. What is allocated next lies behind garbage, so that it moves in the next
     * collection.
     */
    private static void stress() {
        if (ImageConstants.gcStress() > 1) {
            allocationsSinceStress++;
            if (allocationsSinceStress < ImageConstants.gcStress()) {
                return;
            }
            allocationsSinceStress = 0;
        }
        initialize();
        collect(true, COMPACT);
        SPACE.spoilFree(SPOILED_BYTES);
        SPACE.skip(STRESS_GARBAGE_BYTES);
    }

    @NoInline
    private static Address allocateAfterCollection(int bytes) {
        if (!SPACE.isInitialized()) {
            initialize();
            Address first = SPACE.allocate(bytes);
            if (!first.isZero()) {
                return first;
            }
        }
        if (bytes <= SPACE.totalBytes()) {
            collect(true, bytes);
            Address object = SPACE.allocate(bytes);
            if (!object.isZero()) {
                return object;
            }
            collect(false, bytes);
            object = SPACE.allocate(bytes);
            if (!object.isZero()) {
                return object;
            }
        }
        if (ImageConstants.threads()) {
            // Allocator has locked it.
            Scheduler.unlock();
        }
        OutOfMemory.fail();
        return Address.zero();
    }

    /** Collects until there are {@code bytes} bytes in one piece, or compacts all. */
    @NoInline
    private static void collect(boolean keepsSoft, int bytes) {
        Address registers = Cpu.stackAllocate(RegisterBlockLayout.WORDS);
        Cpu.captureRegisters(registers);
        DeviceRoots.start(registers);
        if (bytes == COMPACT) {
            COLLECTOR.collectAndCompact(keepsSoft);
        } else {
            COLLECTOR.collect(keepsSoft, bytes);
        }
        wakeTaker();
    }

    private static void initialize() {
        if (!SPACE.isInitialized()) {
            SPACE.initialize(Address.ofSymbol("__heap_start"), Address.ofSymbol("__heap_end"));
        }
    }

    /** Whether an address is in the memory of objects that may move. */
    static boolean contains(Address address) {
        return !address.isBelow(Address.ofSymbol("__heap_start"))
                && address.isBelow(Address.ofSymbol("__heap_end"));
    }

    /** Collects and compacts; softly reachable objects stay. */
    public static void collect() {
        if (ImageConstants.threads()) {
            Scheduler.lock();
        }
        initialize();
        collect(true, COMPACT);
        if (ImageConstants.threads()) {
            Scheduler.unlock();
        }
    }

    /** The bytes that are free, as far as known since the last collection. */
    public static int freeBytes() {
        initialize();
        return SPACE.freeBytes();
    }

    /** The bytes for objects, used and free. */
    public static int totalBytes() {
        initialize();
        return SPACE.totalBytes();
    }

    /** Waits until the collector has cleared a reference that nobody has taken; for one thread. */
    @WaitsForThread
    public static void awaitCleared() {
        Scheduler.lock();
        clearedTaker = Scheduler.current();
        boolean none = !COLLECTOR.hasCleared();
        Scheduler.unlock();
        if (none) {
            Parking.park();
        }
    }

    /** After a collection, with the scheduler locked. */
    private static void wakeTaker() {
        if (ImageConstants.threads() && clearedTaker != null && COLLECTOR.hasCleared()) {
            Parking.unpark(clearedTaker);
        }
    }

    /** Takes a reference that the collector cleared and nobody has taken yet; may be null. */
    public static Object takeClearedReference() {
        if (ImageConstants.threads()) {
            Scheduler.lock();
        }
        Object cleared = COLLECTOR.takeCleared().toObject();
        if (ImageConstants.threads()) {
            Scheduler.unlock();
        }
        return cleared;
    }
}
