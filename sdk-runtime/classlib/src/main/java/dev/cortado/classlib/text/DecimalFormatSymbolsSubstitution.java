package dev.cortado.classlib.text;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** java.text.DecimalFormatSymbols: those of English, currencies by their codes. */
@SubstituteClass("java.text.DecimalFormatSymbols")
final class DecimalFormatSymbolsSubstitution {
    @Alias private Locale locale;
    @Alias private char zeroDigit;
    @Alias private char groupingSeparator;
    @Alias private char decimalSeparator;
    @Alias private char perMill;
    @Alias private char percent;
    @Alias private char digit;
    @Alias private char patternSeparator;
    @Alias private String infinity;
    @Alias private String NaN;
    @Alias private char minusSign;
    @Alias private String currencySymbol;
    @Alias private String intlCurrencySymbol;
    @Alias private char monetarySeparator;
    @Alias private char monetaryGroupingSeparator;
    @Alias private char exponential;
    @Alias private String exponentialSeparator;
    @Alias private String perMillText;
    @Alias private String percentText;
    @Alias private String minusSignText;

    private DecimalFormatSymbolsSubstitution() {}

    @Substitute
    public static DecimalFormatSymbols getInstance(Locale locale) {
        return new DecimalFormatSymbols(locale);
    }

    @Substitute
    private void initialize(Locale wanted) {
        locale = wanted;
        decimalSeparator = EnglishNumbers.require(wanted, '.');
        groupingSeparator = ',';
        patternSeparator = ';';
        percent = '%';
        percentText = "%";
        zeroDigit = '0';
        digit = '#';
        minusSign = '-';
        minusSignText = "-";
        exponential = 'E';
        exponentialSeparator = "E";
        perMill = '\u2030';
        perMillText = ImageConstants.latin1() ? "o/oo" : "\u2030";
        infinity = ImageConstants.latin1() ? "Infinity" : "\u221e";
        NaN = "NaN";
        monetarySeparator = '.';
        monetaryGroupingSeparator = ',';
    }

    /** The dollar in the United States, else no currency. */
    @Substitute
    private void initializeCurrency(Locale place) {
        if (intlCurrencySymbol == null) {
            boolean isDollar = place.getCountry().equals("US");
            intlCurrencySymbol = isDollar ? "USD" : "XXX";
            currencySymbol = isDollar ? "$" : "\u00a4";
        }
    }
}
