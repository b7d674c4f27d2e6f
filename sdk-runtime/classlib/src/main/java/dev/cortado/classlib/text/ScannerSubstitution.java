package dev.cortado.classlib.text;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Locale;
import java.util.Scanner;
import java.util.regex.Pattern;

/** java.util.Scanner: numbers as English writes them, without java.text. */
@SubstituteClass("java.util.Scanner")
final class ScannerSubstitution {
    @Alias private int modCount;
    @Alias private Locale locale;
    @Alias private String groupSeparator;
    @Alias private String decimalSeparator;
    @Alias private String nanString;
    @Alias private String infinityString;
    @Alias private String positivePrefix;
    @Alias private String negativePrefix;
    @Alias private String positiveSuffix;
    @Alias private String negativeSuffix;
    @Alias private Pattern integerPattern;
    @Alias private Pattern floatPattern;

    private ScannerSubstitution() {}

    @Substitute
    public Scanner useLocale(Locale wanted) {
        if (!wanted.equals(locale)) {
            EnglishNumbers.require(wanted, '.');
            modCount++;
            locale = wanted;
            groupSeparator = "\\x{2c}";
            decimalSeparator = "\\x{2e}";
            nanString = "\\QNaN\\E";
            infinityString = ImageConstants.latin1() ? "\\QInfinity\\E" : "\\Q\u221e\\E";
            positivePrefix = "";
            negativePrefix = "\\Q-\\E";
            positiveSuffix = "";
            negativeSuffix = "";
            integerPattern = null;
            floatPattern = null;
        }
        return (Scanner) (Object) this;
    }
}
