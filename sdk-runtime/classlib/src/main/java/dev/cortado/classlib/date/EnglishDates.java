package dev.cortado.classlib.date;

import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** English names of the values of date fields; null where java.time has none either. */
final class EnglishDates {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] DAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final int ABBREVIATION = 3;

    private EnglishDates() {}

    /** The full name of a month, of which January is the first. */
    static String month(int ordinal) {
        return MONTHS[ordinal - 1];
    }

    /** The full name of a day of the week, of which Monday is the first. */
    static String day(int ordinal) {
        return DAYS[ordinal - 1];
    }

    /** The name of a field's value in a style, or null. */
    static String name(TemporalField field, long value, TextStyle style) {
        int index = (int) value;
        if (field == ChronoField.MONTH_OF_YEAR) {
            return shortened(MONTHS, index - 1, style);
        }
        if (field == ChronoField.DAY_OF_WEEK) {
            return shortened(DAYS, index - 1, style);
        }
        boolean isFirst = index == 0;
        if (field == ChronoField.AMPM_OF_DAY) {
            return isNarrow(style) ? isFirst ? "a" : "p" : isFirst ? "AM" : "PM";
        }
        if (field == ChronoField.ERA) {
            if (isNarrow(style)) {
                return isFirst ? "B" : "A";
            }
            return isFull(style)
                    ? isFirst ? "Before Christ" : "Anno Domini"
                    : isFirst ? "BC" : "AD";
        }
        return null;
    }

    /** All names of a field in a style, the longest first; null if it has none. */
    static Iterator<Map.Entry<String, Long>> names(TemporalField field, TextStyle style) {
        if (!(field instanceof ChronoField known)
                || name(field, known.range().getMinimum(), style) == null) {
            return null;
        }
        List<Map.Entry<String, Long>> names = new ArrayList<>();
        for (TextStyle each :
                style == null ? List.of(TextStyle.FULL, TextStyle.SHORT) : List.of(style)) {
            for (long value = known.range().getMinimum();
                    value <= known.range().getMaximum();
                    value++) {
                names.add(Map.entry(name(field, value, each), value));
            }
        }
        names.sort(Comparator.comparingInt(entry -> -entry.getKey().length()));
        return names.iterator();
    }

    private static String shortened(String[] names, int index, TextStyle style) {
        if (index < 0 || index >= names.length) {
            return null;
        }
        String name = names[index];
        if (isFull(style)) {
            return name;
        }
        return name.substring(0, isNarrow(style) ? 1 : ABBREVIATION);
    }

    private static boolean isFull(TextStyle style) {
        return style == TextStyle.FULL || style == TextStyle.FULL_STANDALONE;
    }

    private static boolean isNarrow(TextStyle style) {
        return style == TextStyle.NARROW || style == TextStyle.NARROW_STANDALONE;
    }
}
