package dev.cortado.runtime.object;

import dev.cortado.abi.NoInline;

/** The exceptions of System.arraycopy; no method returns. */
final class ArrayCopyFailure {
    private ArrayCopyFailure() {}

    @NoInline
    static void notAnArray(String side) {
        throw new ArrayStoreException("arraycopy: " + side + " type is not an array");
    }

    @NoInline
    static void typeMismatch() {
        throw new ArrayStoreException("arraycopy: type mismatch");
    }

    @NoInline
    static void elementMismatch() {
        throw new ArrayStoreException("arraycopy: element type mismatch");
    }

    /** Names the first bad value in the order in which HotSpot checks them. */
    @NoInline
    static void outOfBounds(
            boolean references,
            int sourcePosition,
            int sourceLength,
            int destinationPosition,
            int destinationLength,
            int length) {
        String fact;
        if (sourcePosition < 0) {
            fact = "source index " + sourcePosition + outOf(references, sourceLength);
        } else if (destinationPosition < 0) {
            fact = "destination index " + destinationPosition + outOf(references, destinationLength);
        } else if (length < 0) {
            fact = "length " + length + " is negative";
        } else if (sourcePosition > sourceLength - length) {
            fact = "last source index " + Integer.toUnsignedString(sourcePosition + length)
                    + outOf(references, sourceLength);
        } else {
            fact = "last destination index " + Integer.toUnsignedString(destinationPosition + length)
                    + outOf(references, destinationLength);
        }
        throw new ArrayIndexOutOfBoundsException("arraycopy: " + fact);
    }

    private static String outOf(boolean references, int length) {
        return references ? " out of bounds for object array[" + length + "]" : " out of bounds for length " + length;
    }
}
