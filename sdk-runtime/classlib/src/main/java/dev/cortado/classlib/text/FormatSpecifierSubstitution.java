package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Formatter;
import java.util.Locale;

/** java.util.Formatter's specifiers: numbers without java.text, and no dates. */
@SubstituteClass("java.util.Formatter$FormatSpecifier")
final class FormatSpecifierSubstitution {
    private FormatSpecifierSubstitution() {}

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
    private void printDateTime(Formatter formatter, Object argument, Locale locale) {
        throw new UnsupportedOperationException(
                "%t: the image has no calendars; use the methods of java.time");
    }
}
