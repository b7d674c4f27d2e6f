package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.text.DateFormat;
import java.util.Locale;

/** java.text.DateFormat: the image has no calendars. */
@SubstituteClass("java.text.DateFormat")
final class DateFormatSubstitution {
    private DateFormatSubstitution() {}

    @Substitute
    private static DateFormat get(int timeStyle, int dateStyle, int flags, Locale locale) {
        throw new UnsupportedOperationException(
                "java.text.DateFormat: the image has no calendars; use java.time.format");
    }
}
