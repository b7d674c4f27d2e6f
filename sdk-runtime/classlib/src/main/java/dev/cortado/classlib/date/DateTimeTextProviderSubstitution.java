package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalField;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * java.time.format.DateTimeTextProvider of an image: the English names of months, days, halves of a
 * day and eras, whichever locale is asked for.
 */
@SubstituteClass("java.time.format.DateTimeTextProvider")
final class DateTimeTextProviderSubstitution {
    private DateTimeTextProviderSubstitution() {}

    /** None: what asks falls back to English. */
    @Substitute
    static Object getLocalizedResource(String key, Locale locale) {
        return null;
    }

    @Substitute
    public String getText(TemporalField field, long value, TextStyle style, Locale locale) {
        return EnglishDates.name(field, value, style);
    }

    @Substitute
    public String getText(
            Chronology chronology,
            TemporalField field,
            long value,
            TextStyle style,
            Locale locale) {
        boolean isIso = chronology == IsoChronology.INSTANCE;
        return isIso || field != ChronoField.ERA ? EnglishDates.name(field, value, style) : null;
    }

    @Substitute
    public Iterator<Map.Entry<String, Long>> getTextIterator(
            TemporalField field, TextStyle style, Locale locale) {
        return EnglishDates.names(field, style);
    }

    @Substitute
    public Iterator<Map.Entry<String, Long>> getTextIterator(
            Chronology chronology, TemporalField field, TextStyle style, Locale locale) {
        return EnglishDates.names(field, style);
    }
}
