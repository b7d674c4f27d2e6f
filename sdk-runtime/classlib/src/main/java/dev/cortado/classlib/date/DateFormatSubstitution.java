package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.format.FormatStyle;
import java.util.Locale;

/** java.text.DateFormat: the formats of American English. */
@SubstituteClass("java.text.DateFormat")
final class DateFormatSubstitution {
    // java.text.DateFormat.get(): which of the styles count
    @Add private static final int TIME = 1;
    @Add private static final int DATE = 2;

    private DateFormatSubstitution() {}

    @Substitute
    private static DateFormat get(int timeStyle, int dateStyle, int flags, Locale locale) {
        FormatStyle date = (flags & DATE) == 0 ? null : style(dateStyle, "date");
        FormatStyle time = (flags & TIME) == 0 ? null : style(timeStyle, "time");
        return new SimpleDateFormat(LocalizedPatterns.of(date, time, locale), locale);
    }

    @Add
    private static FormatStyle style(int style, String what) {
        return switch (style) {
            case DateFormat.FULL -> FormatStyle.FULL;
            case DateFormat.LONG -> FormatStyle.LONG;
            case DateFormat.MEDIUM -> FormatStyle.MEDIUM;
            case DateFormat.SHORT -> FormatStyle.SHORT;
            default -> throw new IllegalArgumentException("Illegal " + what + " style " + style);
        };
    }
}
