package dev.cortado.classlib.lang;

import dev.cortado.abi.NoInline;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.heap.LatinText;

/** jdk.internal.util.ArraysSupport: the length that no array has, told without a string builder. */
@SubstituteClass("jdk.internal.util.ArraysSupport")
final class ArraysSupportSubstitution {
    @Alias public static int SOFT_MAX_ARRAY_LENGTH;

    private ArraysSupportSubstitution() {}

    @Substitute
    @NoInline
    private static int hugeLength(int oldLength, int minGrowth) {
        int least = oldLength + minGrowth;
        if (least < 0) {
            throw new OutOfMemoryError(
                    new LatinText()
                            .add("Required array length ")
                            .add(oldLength)
                            .add(" + ")
                            .add(minGrowth)
                            .add(" is too large")
                            .text());
        }
        return Math.max(least, SOFT_MAX_ARRAY_LENGTH);
    }
}
