package dev.cortado.runtime.object;

import dev.cortado.abi.Address;
import dev.cortado.abi.ClassDescriptorLayout;
import dev.cortado.abi.EntryPoint;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.arith.MemoryBlocks;
import dev.cortado.runtime.exit.SystemReset;
import dev.cortado.runtime.fault.Faults;
import dev.cortado.runtime.gc.ObjectShape;

/**
 * System.arraycopy.
 *
 * <p>Checks in the order of its specification: null, array types, positions and length; then moves
 * the bytes, or, when the destination's element type is not known to take the source's, copies
 * element by element up to the first that does not fit.
 */
@Unchecked
public final class ArrayCopy {
    private ArrayCopy() {}

    /**
     * Copies {@code length} elements, also within one array; throws NullPointerException,
     * ArrayStoreException, ArrayIndexOutOfBoundsException.
     */
    @EntryPoint
    public static void copy(
            Object source,
            int sourcePosition,
            Object destination,
            int destinationPosition,
            int length) {
        if (source == null || destination == null) {
            Faults.throwNullPointer();
        }
        Address from = Address.ofObject(source);
        Address to = Address.ofObject(destination);
        Address sourceType = ObjectShape.descriptor(from);
        Address destinationType = ObjectShape.descriptor(to);
        int kind = ObjectShape.kind(sourceType);
        if (!sourceType.isSame(destinationType)) {
            checkKinds(sourceType, destinationType);
        } else if (!ObjectShape.isArray(sourceType)) {
            ArrayCopyFailure.typeMismatch();
        }
        checkRange(from, sourcePosition, to, destinationPosition, length);
        int shift = sourceType.loadByte(ClassDescriptorLayout.ELEMENT_SHIFT);
        Address first = from.plus(ObjectLayout.ARRAY_ELEMENTS + (sourcePosition << shift));
        Address target = to.plus(ObjectLayout.ARRAY_ELEMENTS + (destinationPosition << shift));
        if (kind == ClassDescriptorLayout.KIND_REFERENCE_ARRAY
                && !sourceType.isSame(destinationType)) {
            if (ImageConstants.bootloader()) {
                SystemReset.now();
                return;
            }
            Address element = destinationType.loadAddress(ClassDescriptorLayout.ELEMENT_DESCRIPTOR);
            if (!TypeTests.isAssignable(
                    sourceType.loadAddress(ClassDescriptorLayout.ELEMENT_DESCRIPTOR), element)) {
                copyChecked(first, target, length, element);
                return;
            }
        }
        MemoryBlocks.move(target, first, length << shift);
    }

    /** As {@link #copy} between arrays of elements of one byte, known to fit. */
    @EntryPoint
    public static void copyBytes(
            Object source,
            int sourcePosition,
            Object destination,
            int destinationPosition,
            int length) {
        if (source == null || destination == null) {
            Faults.throwNullPointer();
        }
        Address from = Address.ofObject(source);
        Address to = Address.ofObject(destination);
        checkRange(from, sourcePosition, to, destinationPosition, length);
        MemoryBlocks.move(
                to.plus(ObjectLayout.ARRAY_ELEMENTS + destinationPosition),
                from.plus(ObjectLayout.ARRAY_ELEMENTS + sourcePosition),
                length);
    }

    /** As {@link #copy} between arrays of elements of four bytes, known to fit. */
    @EntryPoint
    public static void copyWords(
            Object source,
            int sourcePosition,
            Object destination,
            int destinationPosition,
            int length) {
        if (source == null || destination == null) {
            Faults.throwNullPointer();
        }
        Address from = Address.ofObject(source);
        Address to = Address.ofObject(destination);
        checkRange(from, sourcePosition, to, destinationPosition, length);
        MemoryBlocks.moveWords(
                to.plus(ObjectLayout.ARRAY_ELEMENTS + (destinationPosition << 2)),
                from.plus(ObjectLayout.ARRAY_ELEMENTS + (sourcePosition << 2)),
                length << 2);
    }

    private static void checkKinds(Address sourceType, Address destinationType) {
        // Two primitive array types, a primitive and a reference array type, or what is no array
        // never fit.
        if (ObjectShape.kind(sourceType) != ClassDescriptorLayout.KIND_REFERENCE_ARRAY
                || ObjectShape.kind(destinationType)
                        != ClassDescriptorLayout.KIND_REFERENCE_ARRAY) {
            ArrayCopyFailure.typeMismatch();
        }
    }

    private static void checkRange(
            Address from, int sourcePosition, Address to, int destinationPosition, int length) {
        int sourceLength = from.loadInt(ObjectLayout.ARRAY_LENGTH);
        int destinationLength = to.loadInt(ObjectLayout.ARRAY_LENGTH);
        // With length >= 0 and lengths >= 0 the differences can't overflow.
        if ((sourcePosition | destinationPosition | length) < 0
                || sourcePosition > sourceLength - length
                || destinationPosition > destinationLength - length) {
            boolean references =
                    ObjectShape.kind(ObjectShape.descriptor(from))
                            == ClassDescriptorLayout.KIND_REFERENCE_ARRAY;
            ArrayCopyFailure.outOfBounds(
                    references,
                    sourcePosition,
                    sourceLength,
                    destinationPosition,
                    destinationLength,
                    length);
        }
    }

    private static void copyChecked(Address first, Address target, int length, Address element) {
        for (int i = 0; i < length; i++) {
            Address value = first.loadAddress(i * 4);
            if (!value.isZero() && !TypeTests.isInstance(value, element)) {
                ArrayCopyFailure.elementMismatch();
            }
            target.storeAddress(i * 4, value);
        }
    }
}
