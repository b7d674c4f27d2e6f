package dev.cortado.classlib.text;

import java.util.Locale;

/** Numbers as English and the root locale write them. */
final class EnglishNumbers {
    private static final int GROUP = 3;

    private EnglishNumbers() {}

    /** The symbol; throws UnsupportedOperationException for a locale that may have another. */
    static char require(Locale locale, char symbol) {
        if (locale != null && locale != Locale.US && locale != Locale.ROOT) {
            String language = locale.getLanguage();
            if (!language.isEmpty() && !language.equals("en")) {
                throw new UnsupportedOperationException(
                        "the image has no number symbols of the locale ".concat(locale.toString()));
            }
        }
        return symbol;
    }

    /** Appends digits with an optional point, grouped on demand, padded with zeros to a width. */
    static StringBuilder append(
            StringBuilder text,
            CharSequence digits,
            int offset,
            boolean grouped,
            int minimumLength) {
        int begin = text.length();
        int end = digits.length();
        int point = offset;
        while (point < end && digits.charAt(point) != '.') {
            point++;
        }
        for (int i = offset; i < end; i++) {
            text.append(digits.charAt(i));
            int left = point - i - 1;
            if (grouped && left > 0 && left % GROUP == 0) {
                text.append(',');
            }
        }
        int missing = minimumLength - text.length();
        if (missing > 0) {
            text.insert(begin, "0".repeat(missing));
        }
        return text;
    }
}
