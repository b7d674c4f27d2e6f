package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Locale;

/** java.util.Formatter: the number symbols of English. */
@SubstituteClass("java.util.Formatter")
final class FormatterSubstitution {
    private FormatterSubstitution() {}

    @Substitute
    private static char getZero(Locale locale) {
        return EnglishNumbers.require(locale, '0');
    }

    @Substitute
    private static char getDecimalSeparator(Locale locale) {
        return EnglishNumbers.require(locale, '.');
    }

    @Substitute
    private static char getGroupingSeparator(Locale locale) {
        return EnglishNumbers.require(locale, ',');
    }

    @Substitute
    private static char getMinusSign(Locale locale) {
        return EnglishNumbers.require(locale, '-');
    }
}
