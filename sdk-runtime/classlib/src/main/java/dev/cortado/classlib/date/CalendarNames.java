package dev.cortado.classlib.date;

import java.util.Calendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of the values of calendar fields: in American or British English, or of no locale. */
enum CalendarNames {
    AMERICAN("BC", "AD", "AM", "PM"),
    BRITISH("BC", "AD", "am", "pm"),
    ROOT("BCE", "CE", "AM", "PM");

    private static final int STANDALONE = 0x8000;
    private static final int ABBREVIATION = 3;

    private final String[] eras;
    private final String[] halves;

    CalendarNames(String before, String after, String morning, String afternoon) {
        eras = new String[] {before, after};
        halves = new String[] {morning, afternoon};
    }

    /** Throws UnsupportedOperationException for other locales. */
    static CalendarNames of(Locale locale) {
        String language = locale.getLanguage();
        String country = locale.getCountry();
        if (language.isEmpty()) {
            return ROOT;
        }
        if (language.equals("en")) {
            if (country.isEmpty() || country.equals("US")) {
                return AMERICAN;
            }
            if (country.equals("GB")) {
                return BRITISH;
            }
        }
        throw new UnsupportedOperationException(
                "the image has no names of dates of the locale ".concat(locale.toString()));
    }

    /** The two eras; not to be changed. */
    String[] eras() {
        return eras;
    }

    /** The two halves of a day; not to be changed. */
    String[] halves() {
        return halves;
    }

    /** Twelve months and an empty one. */
    String[] months(boolean isShort) {
        String[] names = new String[Calendar.UNDECIMBER + 1];
        for (int i = 0; i < Calendar.UNDECIMBER; i++) {
            names[i] = shortened(EnglishDates.month(i + 1), isShort);
        }
        names[Calendar.UNDECIMBER] = "";
        if (isShort && this == BRITISH) {
            names[Calendar.SEPTEMBER] = "Sept";
        }
        return names;
    }

    /** The days of a week from the place 1 on, which is Sunday. */
    String[] days(boolean isShort) {
        String[] names = new String[Calendar.SATURDAY + 1];
        names[0] = "";
        names[Calendar.SUNDAY] = shortened(EnglishDates.day(7), isShort);
        for (int i = Calendar.MONDAY; i <= Calendar.SATURDAY; i++) {
            names[i] = shortened(EnglishDates.day(i - 1), isShort);
        }
        return names;
    }

    private String shortened(String name, boolean isShort) {
        return isShort || this == ROOT ? name.substring(0, ABBREVIATION) : name;
    }

    /** The name of a value in one of java.util.Calendar's styles; null if there is none. */
    String name(int field, int value, int style) {
        int base = style & ~STANDALONE;
        String[] names =
                switch (field) {
                    case Calendar.ERA -> base == Calendar.LONG ? longEras() : eras;
                    case Calendar.MONTH -> months(base != Calendar.LONG);
                    case Calendar.DAY_OF_WEEK -> days(base != Calendar.LONG);
                    case Calendar.AM_PM -> halves;
                    default -> new String[0];
                };
        if (value < 0 || value >= names.length || names[value].isEmpty()) {
            return null;
        }
        boolean isNarrow = base == Calendar.NARROW_FORMAT;
        if (isNarrow && field == Calendar.MONTH && this == ROOT) {
            return Integer.toString(value + 1);
        }
        String name = isNarrow ? names[value].substring(0, 1) : names[value];
        return isNarrow && field == Calendar.AM_PM ? name.toLowerCase(Locale.ROOT) : name;
    }

    private String[] longEras() {
        return this == ROOT ? eras : new String[] {"Before Christ", "Anno Domini"};
    }

    /** Values by names in a style or, with Calendar.ALL_STYLES, in all; null without names. */
    Map<String, Integer> names(int field, int style) {
        Map<String, Integer> names = new HashMap<>();
        if (style == Calendar.ALL_STYLES) {
            add(names, field, Calendar.SHORT);
            add(names, field, Calendar.LONG);
            if (field == Calendar.ERA || field == Calendar.AM_PM) {
                add(names, field, Calendar.NARROW_FORMAT);
            }
        } else if (style == Calendar.NARROW_FORMAT && field == Calendar.MONTH) {
            for (int month = 0; month < Calendar.UNDECIMBER; month++) {
                names.put(Integer.toString(month + 1), month);
            }
        } else if (!add(names, field, style)) {
            return null;
        }
        return names.isEmpty() ? null : names;
    }

    /** False if two values have the same name. */
    private boolean add(Map<String, Integer> names, int field, int style) {
        boolean areDifferent = true;
        for (int value = 0; value <= Calendar.UNDECIMBER; value++) {
            String name = name(field, value, style);
            if (name != null) {
                areDifferent &= names.put(name, value) == null;
            }
        }
        return areDifferent;
    }
}
