package dev.cortado.classlib.text;

import java.text.ListFormat;

/** Lists as English writes them (CLDR, listPattern). */
final class EnglishLists {
    private EnglishLists() {}

    /** The patterns of start, middle, end, two and three elements. */
    static String[] patterns(ListFormat.Type type, ListFormat.Style style) {
        boolean isNarrowUnit = type == ListFormat.Type.UNIT && style == ListFormat.Style.NARROW;
        String separator = isNarrowUnit ? " " : ", ";
        String word = word(type, style);
        String middle = "{0}" + separator + "{1}";
        boolean isPlain = word.isEmpty();
        return new String[] {
            middle,
            middle,
            isPlain ? middle : "{0}, " + word + " {1}",
            isPlain ? middle : "{0} " + word + " {1}",
            "{0}" + separator + "{1}" + separator + (isPlain ? "{2}" : word + " {2}")
        };
    }

    private static String word(ListFormat.Type type, ListFormat.Style style) {
        return switch (type) {
            case UNIT -> "";
            case OR -> "or";
            case STANDARD ->
                    switch (style) {
                        case FULL -> "and";
                        case SHORT -> "&";
                        case NARROW -> "";
                    };
        };
    }
}
