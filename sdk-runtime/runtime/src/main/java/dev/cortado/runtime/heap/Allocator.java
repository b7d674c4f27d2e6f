package dev.cortado.runtime.heap;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.Cpu;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.gc.ObjectShape;
import dev.cortado.runtime.sched.Scheduler;

/**
 * Allocation as compiled code calls it. Not for interrupt handlers.
 *
 * <p>Never inlined: callers read the header and the length of what they get as memory that never
 * changes.
 */
public final class Allocator {
    private Allocator() {}

    /**
     * A cleared object of {@code bytes} bytes, a multiple of the granule; throws OutOfMemoryError.
     */
    @EntryPoint
    @NoInline
    @Unchecked
    public static Object allocateObject(Address descriptor, int bytes) {
        lock();
        Address object = Heap.allocate(bytes);
        object.storeAddress(ObjectLayout.HEADER, descriptor);
        unlock();
        return object.toObject();
    }

    /** A cleared array; throws NegativeArraySizeException or OutOfMemoryError. */
    @EntryPoint
    @NoInline
    @Unchecked
    public static Object allocateArray(Address descriptor, int length) {
        if (length < 0) {
            NegativeLength.fail(length);
        }
        int shift = descriptor.loadByte(ClassDescriptorLayout.ELEMENT_SHIFT);
        if (length > Integer.MAX_VALUE - 2 * ObjectLayout.GRANULE >> shift) {
            OutOfMemory.fail();
        }
        int bytes = ObjectLayout.ARRAY_ELEMENTS + (length << shift);
        lock();
        Address array = Heap.allocate(ObjectShape.roundToGranule(bytes));
        array.storeAddress(ObjectLayout.HEADER, descriptor);
        array.storeInt(ObjectLayout.ARRAY_LENGTH, length);
        unlock();
        return array.toObject();
    }

    /** Neither another thread nor a collection for it sees an object before its header is there. */
    @AlwaysInline
    private static void lock() {
        if (ImageConstants.threads()) {
            Scheduler.lock();
        }
    }

    @AlwaysInline
    private static void unlock() {
        if (ImageConstants.threads()) {
            Scheduler.unlock();
        }
    }

    /**
     * A cleared array of the class that {@code like} has, which is a word array; throws
     * OutOfMemoryError.
     */
    @Unchecked
    public static int[] allocateWords(int[] like, int length) {
        lock();
        Address array = Heap.allocate(arrayBytes(length * 4));
        describe(array, Address.ofObject(like), length);
        unlock();
        return (int[]) array.toObject();
    }

    /** As {@link #allocateWords}, but null when there is no memory without a collection. */
    @Unchecked
    public static int[] allocateWordsOrNull(int[] like, int length) {
        lock();
        Address array = Heap.allocateOrZero(arrayBytes(length * 4));
        if (!array.isZero()) {
            describe(array, Address.ofObject(like), length);
        }
        unlock();
        return (int[]) array.toObject();
    }

    /** As {@link #allocateWords} for bytes. */
    @Unchecked
    static byte[] allocateBytes(byte[] like, int length) {
        lock();
        Address array = Heap.allocate(arrayBytes(length));
        describe(array, Address.ofObject(like), length);
        unlock();
        return (byte[]) array.toObject();
    }

    private static int arrayBytes(int elementBytes) {
        return ObjectShape.roundToGranule(ObjectLayout.ARRAY_ELEMENTS + elementBytes);
    }

    @Unchecked
    private static void describe(Address array, Address like, int length) {
        array.storeAddress(ObjectLayout.HEADER, ObjectShape.descriptor(like));
        array.storeInt(ObjectLayout.ARRAY_LENGTH, length);
    }

    /**
     * Arrays nested as deep as there are lengths; throws NegativeArraySizeException before it
     * allocates any.
     */
    @EntryPoint
    @NoInline
    public static Object allocateMultiArray(Address descriptor, int[] lengths) {
        // JVMS 6.5.multianewarray: any negative count, even behind a zero.
        for (int length : lengths) {
            if (length < 0) {
                NegativeLength.fail(length);
            }
        }
        return allocateNested(descriptor, lengths, 0);
    }

    // As deep as there are lengths: no stack check.
    @Unchecked
    private static Object allocateNested(Address descriptor, int[] lengths, int depth) {
        int length = lengths[depth];
        Object array = allocateArray(descriptor, length);
        if (depth + 1 < lengths.length) {
            Address elementDescriptor =
                    descriptor.loadAddress(ClassDescriptorLayout.ELEMENT_DESCRIPTOR);
            for (int i = 0; i < length; i++) {
                Object element = allocateNested(elementDescriptor, lengths, depth + 1);
                Address.ofObject(array)
                        .storeAddress(
                                ObjectLayout.ARRAY_ELEMENTS + i * 4, Address.ofObject(element));
            }
        }
        Cpu.keepAlive(array);
        return array;
    }
}
