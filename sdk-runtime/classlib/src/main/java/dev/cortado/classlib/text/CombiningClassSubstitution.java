package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * sun.text.Normalizer: refused when called, which is for the case mapping of Lithuanian, Turkish
 * and Azeri only.
 */
@SubstituteClass("sun.text.Normalizer")
final class CombiningClassSubstitution {
    private CombiningClassSubstitution() {}

    @Substitute
    public static int getCombiningClass(int codePoint) {
        throw new UnsupportedOperationException(
                "case mapping of this locale: the image has no combining classes");
    }
}
