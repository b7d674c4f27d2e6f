package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Locale;
import java.util.Map;

/** sun.util.locale.provider.CalendarDataUtility: weeks of countries, English names of fields. */
@SubstituteClass("sun.util.locale.provider.CalendarDataUtility")
final class CalendarDataUtilitySubstitution {
    private CalendarDataUtilitySubstitution() {}

    @Substitute
    public static int retrieveFirstDayOfWeek(Locale locale) {
        return CountryWeeks.firstDay(locale.getCountry());
    }

    @Substitute
    public static int retrieveMinimalDaysInFirstWeek(Locale locale) {
        return CountryWeeks.minimalDays(locale.getCountry());
    }

    @Substitute
    public static String retrieveFieldValueName(
            String calendar, int field, int value, int style, Locale locale) {
        return CalendarNames.of(locale).name(field, value, style);
    }

    @Substitute
    public static Map<String, Integer> retrieveFieldValueNames(
            String calendar, int field, int style, Locale locale) {
        return CalendarNames.of(locale).names(field, style);
    }
}
