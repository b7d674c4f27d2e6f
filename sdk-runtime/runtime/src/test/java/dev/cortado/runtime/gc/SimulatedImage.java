package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.HostMemory;
import dev.cortado.abi.ObjectLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * An image in simulated memory: class descriptors, static roots, image objects, a stack and a heap.
 *
 * <pre>
 *   0x2000_0000  descriptors and extended maps
 *   0x2000_1000  static roots (precise)
 *   0x2000_2000  image objects
 *   0x2000_3000  stack (conservative)
 *   0x2000_4000  heap
 * </pre>
 */
final class SimulatedImage implements AutoCloseable {
    static final int BASE = 0x2000_0000;
    static final int STATICS = BASE + 0x1000;
    static final int IMAGE_OBJECTS = BASE + 0x2000;
    static final int STACK = BASE + 0x3000;
    static final int HEAP = BASE + 0x4000;

    private final HostMemory memory;
    private final List<Type> types = new ArrayList<>();
    private int nextDescriptor = BASE + 16;
    private int imageObjectsEnd = IMAGE_OBJECTS;
    private final int staticCount;
    private final int stackWords;
    private int identityStatic = -1;

    final HeapSpace space = new HeapSpace();
    final Collector collector = new Collector(space, new Roots());

    /** A class: its descriptor, and the offsets of its references (arrays: none listed). */
    record Type(
            Address descriptor,
            int kind,
            int instanceBytes,
            int elementShift,
            List<Integer> references) {
        boolean isArray() {
            return instanceBytes == 0;
        }

        int bytes(int length) {
            return isArray() ? 8 + (length << elementShift) : instanceBytes;
        }
    }

    SimulatedImage(int heapBytes, int staticCount, int stackWords) {
        this.memory = HostMemory.open(BASE, HEAP - BASE + heapBytes);
        this.staticCount = staticCount;
        this.stackWords = stackWords;
        space.initialize(Address.of(HEAP), Address.of(HEAP + heapBytes));
    }

    SimulatedImage(int heapBytes, int staticCount, int stackWords, int markStackBytes) {
        this(heapBytes, staticCount, stackWords);
        space.initialize(Address.of(HEAP), Address.of(HEAP + heapBytes), markStackBytes);
    }

    private final class Roots implements RootSet {
        @Override
        public void visit(RootVisitor visitor) {
            visitor.visitConservatively(Address.of(STACK), Address.of(STACK + stackWords * 4));
            visitor.visitReferences(Address.of(STATICS), Address.of(STATICS + staticCount * 4));
            visitor.visitObjects(Address.of(IMAGE_OBJECTS), Address.of(imageObjectsEnd));
        }

        @Override
        public Address identityTable() {
            return identityStatic < 0 ? Address.zero() : staticAt(identityStatic);
        }
    }

    /** The static that holds the table of identity hash codes. */
    void identityTableIn(int index) {
        identityStatic = index;
    }

    Type objectType(int fieldWords, List<Integer> referenceWords) {
        return instanceType(ClassDescriptorLayout.KIND_OBJECT, 4 + fieldWords * 4, referenceWords);
    }

    Type referenceType(int kind) {
        // referent, queue, next, discovered
        return instanceType(kind, 20, List.of(0, 1, 2, 3));
    }

    private Type instanceType(int kind, int bytes, List<Integer> referenceWords) {
        int map = 0;
        if (referenceWords.stream().anyMatch(w -> w > 30)) {
            int words = bytes / 128 + 1;
            int extended = nextDescriptor;
            nextDescriptor += 4 + words * 4;
            Address.of(extended).storeInt(0, words);
            for (int word : referenceWords) {
                Address cell = Address.of(extended + 4 + word / 32 * 4);
                cell.storeInt(0, cell.loadInt(0) | 1 << word % 32);
            }
            map = ClassDescriptorLayout.EXTENDED_MAP | extended;
        } else {
            for (int word : referenceWords) {
                map |= 1 << word;
            }
        }
        Address descriptor = descriptor(bytes, kind, 0, map);
        Type type =
                new Type(
                        descriptor,
                        kind,
                        bytes,
                        0,
                        referenceWords.stream().map(w -> 4 + w * 4).toList());
        types.add(type);
        return type;
    }

    Type primitiveArrayType(int elementShift) {
        Type type =
                new Type(
                        descriptor(0, ClassDescriptorLayout.KIND_PRIMITIVE_ARRAY, elementShift, 0),
                        ClassDescriptorLayout.KIND_PRIMITIVE_ARRAY,
                        0,
                        elementShift,
                        List.of());
        types.add(type);
        return type;
    }

    Type referenceArrayType(Type element) {
        Type type =
                new Type(
                        descriptor(
                                0,
                                ClassDescriptorLayout.KIND_REFERENCE_ARRAY,
                                2,
                                element.descriptor().toInt()),
                        ClassDescriptorLayout.KIND_REFERENCE_ARRAY,
                        0,
                        2,
                        List.of());
        types.add(type);
        return type;
    }

    private Address descriptor(int instanceBytes, int kind, int shift, int word4) {
        Address descriptor = Address.of(nextDescriptor);
        nextDescriptor += 20;
        descriptor.storeChar(ClassDescriptorLayout.INSTANCE_SIZE, (char) instanceBytes);
        descriptor.storeByte(ClassDescriptorLayout.KIND, (byte) kind);
        descriptor.storeByte(ClassDescriptorLayout.ELEMENT_SHIFT, (byte) shift);
        descriptor.storeInt(ClassDescriptorLayout.REFERENCE_MAP, word4);
        return descriptor;
    }

    /**
     * Allocates as the device's allocator does, collecting when needed; null address when memory is
     * out.
     */
    Address allocate(Type type, int length) {
        int bytes = ObjectShape.roundToGranule(type.bytes(length));
        Address object = space.allocate(bytes);
        if (object.isZero()) {
            collector.collect(true, bytes);
            object = space.allocate(bytes);
        }
        if (object.isZero()) {
            collector.collect(false, bytes);
            object = space.allocate(bytes);
        }
        if (!object.isZero()) {
            write(object, type, length);
        }
        return object;
    }

    /** Adds an object to the image's RAM, outside the heap. */
    Address imageObject(Type type, int length) {
        Address object = Address.of(imageObjectsEnd);
        write(object, type, length);
        imageObjectsEnd += type.bytes(length) + 3 & -4;
        return object;
    }

    private static void write(Address object, Type type, int length) {
        object.storeAddress(ObjectLayout.HEADER, type.descriptor());
        if (type.isArray()) {
            object.storeInt(ObjectLayout.ARRAY_LENGTH, length);
        }
    }

    void setStatic(int index, Address value) {
        Address.of(STATICS + index * 4).storeAddress(0, value);
    }

    Address staticAt(int index) {
        return Address.of(STATICS + index * 4).loadAddress(0);
    }

    void setStack(int index, Address value) {
        Address.of(STACK + index * 4).storeAddress(0, value);
    }

    @Override
    public void close() {
        memory.close();
    }
}
