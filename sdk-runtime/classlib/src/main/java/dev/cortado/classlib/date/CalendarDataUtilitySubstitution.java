package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Locale;

/** sun.util.locale.provider.CalendarDataUtility: the weeks of the countries that speak English. */
@SubstituteClass("sun.util.locale.provider.CalendarDataUtility")
final class CalendarDataUtilitySubstitution {
    private CalendarDataUtilitySubstitution() {}

    @Substitute
    public static int retrieveFirstDayOfWeek(Locale locale) {
        return EnglishWeeks.firstDay(locale.getCountry());
    }

    @Substitute
    public static int retrieveMinimalDaysInFirstWeek(Locale locale) {
        return EnglishWeeks.minimalDays(locale.getCountry());
    }
}
