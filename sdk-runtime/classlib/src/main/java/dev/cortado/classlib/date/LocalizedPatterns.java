package dev.cortado.classlib.date;

import dev.cortado.abi.ImageConstants;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The patterns of dates and times of American English (CLDR). */
final class LocalizedPatterns {
    private LocalizedPatterns() {}

    /**
     * The pattern of a date, a time or both; null is neither.
     *
     * @throws UnsupportedOperationException for another locale
     */
    static String of(FormatStyle date, FormatStyle time, Locale locale) {
        String country = locale.getCountry();
        if (!locale.getLanguage().equals("en") || !country.isEmpty() && !country.equals("US")) {
            throw new UnsupportedOperationException(
                    "the image has patterns of dates of Locale.US only, not of "
                            .concat(locale.toString()));
        }
        if (time == null) {
            return date(date);
        }
        return date == null ? time(time) : date(date) + ", " + time(time);
    }

    private static String date(FormatStyle style) {
        return switch (style) {
            case FULL -> "EEEE, MMMM d, y";
            case LONG -> "MMMM d, y";
            case MEDIUM -> "MMM d, y";
            case SHORT -> "M/d/yy";
        };
    }

    private static String time(FormatStyle style) {
        String space = ImageConstants.latin1() ? " " : "\u202f";
        return switch (style) {
            case FULL -> "h:mm:ss" + space + "a zzzz";
            case LONG -> "h:mm:ss" + space + "a z";
            case MEDIUM -> "h:mm:ss" + space + "a";
            case SHORT -> "h:mm" + space + "a";
        };
    }
}
