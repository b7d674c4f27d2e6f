package dev.cortado.classlib.lang;

import dev.cortado.abi.NoInline;
import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.heap.LatinText;

/**
 * java.util.Arrays: copies of bytes, which strings are made of, tell of a failure without a string
 * builder; so builders call no builders, and their stack has a bound.
 */
@SubstituteClass("java.util.Arrays")
final class ArraysSubstitution {
    private ArraysSubstitution() {}

    @Substitute
    public static byte[] copyOfRange(byte[] original, int from, int to) {
        int length = to - from;
        if (length < 0) {
            throw negativeRange(from, to);
        }
        byte[] copy = new byte[length];
        System.arraycopy(original, from, copy, 0, Math.min(original.length - from, length));
        return copy;
    }

    @Add
    @NoInline
    private static IllegalArgumentException negativeRange(int from, int to) {
        return new IllegalArgumentException(new LatinText().add(from).add(" > ").add(to).text());
    }
}
