package dev.cortado.classlib.date;

import dev.cortado.abi.ImageConstants;
import java.time.format.FormatStyle;

/** The patterns of dates and times of American English (CLDR). */
final class LocalizedPatterns {
    private LocalizedPatterns() {}

    static String date(FormatStyle style) {
        return switch (style) {
            case FULL -> "EEEE, MMMM d, y";
            case LONG -> "MMMM d, y";
            case MEDIUM -> "MMM d, y";
            case SHORT -> "M/d/yy";
        };
    }

    static String time(FormatStyle style) {
        String space = ImageConstants.latin1() ? " " : "\u202f";
        return switch (style) {
            case FULL -> "h:mm:ss" + space + "a zzzz";
            case LONG -> "h:mm:ss" + space + "a z";
            case MEDIUM -> "h:mm:ss" + space + "a";
            case SHORT -> "h:mm" + space + "a";
        };
    }
}
