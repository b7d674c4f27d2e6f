package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.time.chrono.Chronology;
import java.time.format.FormatStyle;
import java.util.Locale;

/** java.time.format.DateTimeFormatterBuilder: the localized patterns of American English. */
@SubstituteClass("java.time.format.DateTimeFormatterBuilder")
final class DateTimeFormatterBuilderSubstitution {
    private DateTimeFormatterBuilderSubstitution() {}

    @Substitute
    public static String getLocalizedDateTimePattern(
            FormatStyle dateStyle, FormatStyle timeStyle, Chronology chronology, Locale locale) {
        if (dateStyle == null && timeStyle == null) {
            throw new IllegalArgumentException("Either dateStyle or timeStyle must be non-null");
        }
        if (!chronology.getId().equals("ISO")) {
            throw new UnsupportedOperationException(
                    "the image has patterns of dates of Locale.US only");
        }
        return LocalizedPatterns.of(dateStyle, timeStyle, locale);
    }

    @Substitute
    public static String getLocalizedDateTimePattern(
            String requestedTemplate, Chronology chronology, Locale locale) {
        throw new UnsupportedOperationException(
                "the image has no patterns for templates; use DateTimeFormatter.ofPattern");
    }
}
