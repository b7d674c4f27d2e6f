package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** java.util.Calendar: the Gregorian calendar, whichever the locale's is. */
@SubstituteClass("java.util.Calendar")
final class CalendarSubstitution {
    private CalendarSubstitution() {}

    @Substitute
    private static Calendar createCalendar(TimeZone zone, Locale locale) {
        String wanted = locale.getUnicodeLocaleType("ca");
        boolean isGregorian = wanted == null || wanted.equals("gregory");
        boolean isThai = locale.getLanguage().equals("th") && locale.getCountry().equals("TH");
        if (!isGregorian || isThai || locale.getVariant().equals("JP")) {
            throw new UnsupportedOperationException(
                    "the image has the Gregorian calendar only, not that of "
                            .concat(locale.toString()));
        }
        return new GregorianCalendar(zone, locale);
    }
}
