package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** jdk.internal.util.regex.Grapheme: refused when called. */
@SubstituteClass("jdk.internal.util.regex.Grapheme")
final class GraphemeSubstitution {
    private GraphemeSubstitution() {}

    @Substitute
    public static int nextBoundary(CharSequence text, int from, int to) {
        throw new UnsupportedOperationException(
                "\\X: the image has no boundaries of grapheme clusters");
    }
}
