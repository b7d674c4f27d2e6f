package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.text.DateFormatSymbols;
import java.util.Locale;

/** java.text.DateFormatSymbols: those of English. */
@SubstituteClass("java.text.DateFormatSymbols")
final class DateFormatSymbolsSubstitution {
    @Alias Locale locale;
    @Alias String[] eras;
    @Alias String[] months;
    @Alias String[] shortMonths;
    @Alias String[] weekdays;
    @Alias String[] shortWeekdays;
    @Alias String[] ampms;
    @Alias String localPatternChars;

    private DateFormatSymbolsSubstitution() {}

    @Substitute
    private static DateFormatSymbols getProviderInstance(Locale wanted) {
        return new DateFormatSymbols(wanted);
    }

    @Substitute
    private void initializeData(Locale wanted) {
        CalendarNames names = CalendarNames.of(wanted);
        locale = wanted;
        eras = names.eras();
        months = names.months(false);
        shortMonths = names.months(true);
        weekdays = names.days(false);
        shortWeekdays = names.days(true);
        ampms = names.halves();
        localPatternChars = "GyMdkHmsSEDFwWahKzZ";
    }
}
