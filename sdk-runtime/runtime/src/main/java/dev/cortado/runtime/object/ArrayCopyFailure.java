package dev.cortado.runtime.object;

import dev.cortado.abi.FailedCheck;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.fault.Faults;
import dev.cortado.runtime.heap.LatinText;

/** The exceptions of System.arraycopy; no method returns. */
@Unchecked
final class ArrayCopyFailure {
    private ArrayCopyFailure() {}

    @NoInline
    @FailedCheck
    static void typeMismatch() {
        Faults.refuseInHandler("java.lang.ArrayStoreException");
        throw new ArrayStoreException("arraycopy: type mismatch: can not copy between these types");
    }

    @NoInline
    @FailedCheck
    static void elementMismatch() {
        Faults.refuseInHandler("java.lang.ArrayStoreException");
        throw new ArrayStoreException(
                "arraycopy: element type mismatch: can not cast one of the elements");
    }

    /** Names the first bad value in the order in which HotSpot checks them. */
    @NoInline
    @FailedCheck
    static void outOfBounds(
            boolean references,
            int sourcePosition,
            int sourceLength,
            int destinationPosition,
            int destinationLength,
            int length) {
        Faults.refuseInHandler("java.lang.ArrayIndexOutOfBoundsException");
        LatinText text = new LatinText().add("arraycopy: ");
        boolean destination = false;
        if (sourcePosition < 0) {
            text.add("source index ").add(sourcePosition);
        } else if (destinationPosition < 0) {
            text.add("destination index ").add(destinationPosition);
            destination = true;
        } else if (length < 0) {
            throw new ArrayIndexOutOfBoundsException(
                    text.add("length ").add(length).add(" is negative").text());
        } else if (sourcePosition > sourceLength - length) {
            text.add("last source index ").addUnsigned(sourcePosition + length);
        } else {
            text.add("last destination index ").addUnsigned(destinationPosition + length);
            destination = true;
        }
        text.add(references ? " out of bounds for object array[" : " out of bounds for array[");
        text.add(destination ? destinationLength : sourceLength).add("]");
        throw new ArrayIndexOutOfBoundsException(text.text());
    }
}
