package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.text.ListFormat;
import java.util.Locale;

/** java.text.ListFormat: lists as English writes them. */
@SubstituteClass("java.text.ListFormat")
final class ListFormatSubstitution {
    private ListFormatSubstitution() {}

    @Substitute
    public static ListFormat getInstance(
            Locale locale, ListFormat.Type type, ListFormat.Style style) {
        EnglishNumbers.require(locale, ',');
        return ListFormat.getInstance(EnglishLists.patterns(type, style));
    }
}
