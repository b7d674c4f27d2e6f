package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;

/** Sizes and kinds of objects, read from their class descriptors; nothing allocates. */
@Unchecked
public final class ObjectShape {
    /** The bytes of a granule. */
    static final int GRANULE = ObjectLayout.GRANULE;

    private ObjectShape() {}

    /** The class descriptor of an object. */
    public static Address descriptor(Address object) {
        return object.loadAddress(ObjectLayout.HEADER);
    }

    /** One of the kinds of {@link ClassDescriptorLayout}. */
    public static int kind(Address descriptor) {
        return descriptor.loadByte(ClassDescriptorLayout.KIND);
    }

    /** Whether the descriptor is an array class's. */
    public static boolean isArray(Address descriptor) {
        return descriptor.loadChar(ClassDescriptorLayout.INSTANCE_SIZE) == 0;
    }

    /** The bytes that an object uses, header included, before rounding. */
    public static int bytes(Address object) {
        return bytes(object, descriptor(object));
    }

    /** As {@link #bytes(Address)}, of an object whose class is known but may lack its header. */
    @AlwaysInline
    static int bytes(Address object, Address descriptor) {
        int size = descriptor.loadChar(ClassDescriptorLayout.INSTANCE_SIZE);
        if (size != 0) {
            return size;
        }
        return arrayBytes(descriptor, object.loadInt(ObjectLayout.ARRAY_LENGTH));
    }

    /** The bytes of an array of {@code length} elements, header included, before rounding. */
    public static int arrayBytes(Address descriptor, int length) {
        return ObjectLayout.ARRAY_ELEMENTS
                + (length << descriptor.loadByte(ClassDescriptorLayout.ELEMENT_SHIFT));
    }

    /** The bytes that an object takes in the heap: a multiple of the granule. */
    public static int heapBytes(Address object) {
        return roundToGranule(bytes(object));
    }

    /** The smallest multiple of the granule that is not below {@code bytes}. */
    public static int roundToGranule(int bytes) {
        return (bytes + (ObjectLayout.GRANULE - 1)) & -ObjectLayout.GRANULE;
    }

    /** Whether an object of this class holds references: the map or the element class is there. */
    @AlwaysInline
    static boolean hasReferences(Address descriptor) {
        return descriptor.loadInt(ClassDescriptorLayout.REFERENCE_MAP) != 0;
    }
}
