package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.gc.Collector;
import dev.cortado.runtime.gc.HeapSpace;

/** The one heap of the image. Not safe in interrupts. */
@Unchecked
public final class Heap {
    private static final HeapSpace SPACE = new HeapSpace();
    private static final Collector COLLECTOR = new Collector(SPACE, new DeviceRoots());
    private static final OutOfMemoryError OUT_OF_MEMORY = new OutOfMemoryError("Java heap space");

    private Heap() {}

    /**
     * Cleared memory of {@code bytes} bytes, a positive multiple of the granule; throws
     * OutOfMemoryError.
     */
    static Address allocate(int bytes) {
        if (ImageConstants.gcStress()) {
            initialize();
            COLLECTOR.collect(true);
        }
        Address object = SPACE.allocate(bytes);
        if (object.isZero()) {
            object = allocateAfterCollection(bytes);
        }
        return object;
    }

    @NoInline
    private static Address allocateAfterCollection(int bytes) {
        Address object;
        if (SPACE.isInitialized()) {
            COLLECTOR.collect(true);
            object = SPACE.allocate(bytes);
            if (object.isZero()) {
                COLLECTOR.collect(false);
                object = SPACE.allocate(bytes);
            }
        } else {
            initialize();
            object = SPACE.allocate(bytes);
        }
        if (object.isZero()) {
            throw OUT_OF_MEMORY;
        }
        return object;
    }

    /** Throws the OutOfMemoryError that the image holds ready. */
    static void throwOutOfMemory() {
        throw OUT_OF_MEMORY;
    }

    private static void initialize() {
        if (!SPACE.isInitialized()) {
            SPACE.initialize(Address.ofSymbol("__heap_start"), Address.ofSymbol("__heap_end"));
        }
    }

    /** Collects; softly reachable objects stay. */
    public static void collect() {
        initialize();
        COLLECTOR.collect(true);
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

    /**
     * Takes the references that the collector cleared since the last call: the first one, each
     * linked to the next by its {@code discovered} field; null when there is none.
     */
    public static Object takeClearedReferences() {
        return COLLECTOR.takeCleared().toObject();
    }
}
