package dev.cortado.runtime.heap;

import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;

/** The exception for an array of negative length. */
@Unchecked
final class NegativeLength {
    private NegativeLength() {}

    @NoInline
    static void fail(int length) {
        throw new NegativeArraySizeException(new LatinText().add(length).text());
    }
}
