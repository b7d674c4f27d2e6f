package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.abi.substitution.SubstituteConstructor;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** java.text.DecimalFormat: the pattern of English where none is given. */
@SubstituteClass("java.text.DecimalFormat")
final class DecimalFormatSubstitution {
    @Alias private DigitListAlias digitList;
    @Alias private DecimalFormatSymbols symbols;
    @Alias private String positivePrefix;
    @Alias private String positiveSuffix;
    @Alias private String negativePrefix;
    @Alias private String negativeSuffix;
    @Alias private int multiplier;
    @Alias private byte groupingSize;
    @Alias private int maximumIntegerDigits;
    @Alias private int minimumIntegerDigits;
    @Alias private int maximumFractionDigits;
    @Alias private int minimumFractionDigits;
    @Alias private RoundingMode roundingMode;
    @Alias private boolean fastPathCheckNeeded;

    private DecimalFormatSubstitution() {}

    /** java.text's digits of a number. */
    @SubstituteClass("java.text.DigitList")
    static final class DigitListAlias {
        @Alias
        DigitListAlias() {}
    }

    @SubstituteConstructor
    private void construct() {
        digitList = new DigitListAlias();
        positivePrefix = "";
        positiveSuffix = "";
        negativePrefix = "-";
        negativeSuffix = "";
        multiplier = 1;
        groupingSize = 3;
        maximumIntegerDigits = 40;
        minimumIntegerDigits = 1;
        maximumFractionDigits = 3;
        minimumFractionDigits = 0;
        roundingMode = RoundingMode.HALF_EVEN;
        fastPathCheckNeeded = true;
        symbols = DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT));
        applyPattern(EnglishNumberFormats.PLAIN, false);
    }

    @Alias
    private native void applyPattern(String pattern, boolean localized);
}
