package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.text.Normalizer;

/** java.text.Normalizer: refused when called, because every regular expression could call it. */
@SubstituteClass("java.text.Normalizer")
final class NormalizerSubstitution {
    private NormalizerSubstitution() {}

    @Substitute
    public static String normalize(CharSequence text, Normalizer.Form form) {
        throw new UnsupportedOperationException(
                "java.text.Normalizer: the image has no tables of compositions");
    }

    @Substitute
    public static boolean isNormalized(CharSequence text, Normalizer.Form form) {
        throw new UnsupportedOperationException(
                "java.text.Normalizer: the image has no tables of compositions");
    }
}
