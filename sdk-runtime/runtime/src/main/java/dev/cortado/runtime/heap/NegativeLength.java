package dev.cortado.runtime.heap;

/** The exception for an array of negative length. */
final class NegativeLength {
    private NegativeLength() {}

    static void fail(int length) {
        throw new NegativeArraySizeException(Integer.toString(length));
    }
}
