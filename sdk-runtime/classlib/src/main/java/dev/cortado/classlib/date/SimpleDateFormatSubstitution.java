package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.abi.substitution.SubstituteConstructor;
import java.text.DateFormatSymbols;
import java.time.format.FormatStyle;
import java.util.Locale;

/** java.text.SimpleDateFormat: the pattern of American English where none is given. */
@SubstituteClass("java.text.SimpleDateFormat")
final class SimpleDateFormatSubstitution {
    @Alias private String pattern;
    @Alias private char minusSign;
    @Alias private DateFormatSymbols formatData;
    @Alias private Locale locale;

    private SimpleDateFormatSubstitution() {}

    @SubstituteConstructor
    private void construct() {
        Locale usual = Locale.getDefault(Locale.Category.FORMAT);
        minusSign = '-';
        initializeCalendar(usual);
        pattern = LocalizedPatterns.of(FormatStyle.SHORT, FormatStyle.SHORT, usual);
        formatData = DateFormatSymbols.getInstance(usual);
        locale = usual;
        initialize(usual);
    }

    @Alias
    private native void initializeCalendar(Locale usual);

    @Alias
    private native void initialize(Locale usual);
}
