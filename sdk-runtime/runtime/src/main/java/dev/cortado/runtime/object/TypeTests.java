package dev.cortado.runtime.object;

import dev.cortado.abi.Address;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.fault.Faults;

/** Subtype tests between class descriptors; constant time, nothing allocates but the exception. */
@Unchecked
public final class TypeTests {
    /** The type id of java.lang.Object, the root of the pre-order numbering. */
    private static final int OBJECT_TYPE_ID = 0;

    private TypeTests() {}

    /**
     * Throws ArrayStoreException unless a value may be stored in a reference array; neither is
     * null.
     */
    @EntryPoint
    public static void checkArrayStore(Object array, Object value) {
        Address element =
                descriptor(Address.ofObject(array))
                        .loadAddress(ClassDescriptorLayout.ELEMENT_DESCRIPTOR);
        if (!isAssignable(descriptor(Address.ofObject(value)), element)) {
            Faults.throwArrayStore(value);
        }
    }

    /** Whether an object, not null, is an instance of the type that {@code target} describes. */
    public static boolean isInstance(Address object, Address target) {
        return isAssignable(descriptor(object), target);
    }

    /**
     * Whether objects of the class of {@code source} are instances of the type that {@code target}
     * describes.
     */
    public static boolean isAssignable(Address source, Address target) {
        if (source.isSame(target)) {
            return true;
        }
        int first = target.loadChar(ClassDescriptorLayout.TYPE_ID);
        if (first == OBJECT_TYPE_ID) {
            return true;
        }
        if (first != ClassDescriptorLayout.NO_TYPE_ID) {
            int id = source.loadChar(ClassDescriptorLayout.TYPE_ID);
            return id >= first && id <= target.loadChar(ClassDescriptorLayout.LAST_TYPE_ID);
        }
        int bit = target.loadChar(ClassDescriptorLayout.TEST_BIT_INDEX);
        if (bit == ClassDescriptorLayout.NO_TEST_BIT) {
            return false;
        }
        return (source.loadInt(ClassDescriptorLayout.TEST_BITS + (bit >>> 5 << 2)) >>> (bit & 31)
                        & 1)
                != 0;
    }

    private static Address descriptor(Address object) {
        return object.loadAddress(ObjectLayout.HEADER);
    }
}
