package dev.cortado.classlib.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** The formats of numbers of English. */
final class EnglishNumberFormats {
    // java.text.NumberFormat's private constants NUMBERSTYLE to INTEGERSTYLE
    private static final int NUMBER = 0;
    private static final int CURRENCY = 1;
    private static final int PERCENT = 2;
    private static final int INTEGER = 4;

    /** The pattern of a number without more ado. */
    static final String PLAIN = "#,##0.###";

    private EnglishNumberFormats() {}

    /** The format for a choice of NumberFormat. */
    static NumberFormat of(Locale locale, int choice) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        return switch (choice) {
            case NUMBER -> new DecimalFormat(PLAIN, symbols);
            case CURRENCY -> new DecimalFormat("\u00a4#,##0.00", symbols);
            case PERCENT -> new DecimalFormat("#,##0%", symbols);
            case INTEGER -> {
                DecimalFormat format = new DecimalFormat("#,##0", symbols);
                format.setParseIntegerOnly(true);
                yield format;
            }
            default ->
                    throw new UnsupportedOperationException(
                            "the image has no compact formats of numbers");
        };
    }
}
