package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.text.NumberFormat;
import java.util.Locale;

/** java.text.NumberFormat: the formats of English. */
@SubstituteClass("java.text.NumberFormat")
final class NumberFormatSubstitution {
    private NumberFormatSubstitution() {}

    @Substitute
    private static NumberFormat getInstance(Locale locale, NumberFormat.Style style, int choice) {
        return EnglishNumberFormats.of(locale, choice);
    }
}
