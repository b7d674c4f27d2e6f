package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.date.DateConversions;
import java.io.IOException;
import java.util.Formatter;
import java.util.Locale;

/** java.util.Formatter's specifiers: numbers and dates without java.text. */
@SubstituteClass("java.util.Formatter$FormatSpecifier")
final class FormatSpecifierSubstitution {
    @Alias private char c;

    private FormatSpecifierSubstitution() {}

    @Alias
    private native void print(Formatter formatter, String text, Locale locale) throws IOException;

    @Substitute
    private StringBuilder localizedMagnitude(
            Formatter formatter,
            StringBuilder target,
            CharSequence digits,
            int offset,
            int flags,
            int width,
            Locale locale) {
        EnglishNumbers.require(locale, '0');
        boolean grouped = (flags & FormatFlags.GROUP) != 0;
        boolean padded = (flags & FormatFlags.ZERO_PAD) != 0;
        return EnglishNumbers.append(
                target == null ? new StringBuilder() : target,
                digits,
                offset,
                grouped,
                padded ? width : 0);
    }

    @Substitute
    private void printDateTime(Formatter formatter, Object argument, Locale locale)
            throws IOException {
        if (argument == null) {
            print(formatter, "null", locale);
        } else if (DateConversions.areIncluded()) {
            EnglishNumbers.require(locale, '0');
            print(formatter, DateConversions.text(c, argument), locale);
        } else {
            throw new UnsupportedOperationException(
                    "%t: no string constant of the program has it; build with --date-formats");
        }
    }
}
