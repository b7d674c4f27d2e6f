package dev.cortado.classlib.date;

import dev.cortado.abi.Intrinsic;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.Calendar;
import java.util.Date;
import java.util.IllegalFormatConversionException;

/** The conversions of dates and times of java.util.Formatter, in English. */
public final class DateConversions {
    private static final int MINUTE_SECONDS = 60;
    private static final int HOUR_MINUTES = 60;
    private static final int MILLI_NANOS = 1_000_000;
    private static final int LAST_FOUR_DIGIT_YEAR = 9999;

    private final TemporalAccessor time;
    private final StringBuilder text = new StringBuilder();

    private DateConversions(TemporalAccessor time) {
        this.time = time;
    }

    /**
     * Whether the image has them: a string constant of the program is a format of dates, or the
     * build asked for it.
     */
    @Intrinsic("image.formatsDates")
    public static native boolean areIncluded();

    /**
     * The text of a date or time, or of milliseconds since 1970.
     *
     * @throws IllegalFormatConversionException if it is none, or lacks what the conversion shows
     */
    public static String text(char conversion, Object argument) {
        TemporalAccessor time =
                switch (argument) {
                    case TemporalAccessor given -> given;
                    case Long millis -> atZone(millis);
                    case Date date -> atZone(date.getTime());
                    case Calendar calendar ->
                            calendar.toInstant().atZone(calendar.getTimeZone().toZoneId());
                    default ->
                            throw new IllegalFormatConversionException(
                                    conversion, argument.getClass());
                };
        DateConversions conversions = new DateConversions(time);
        conversions.add(conversion);
        return conversions.text.toString();
    }

    private static TemporalAccessor atZone(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault());
    }

    private void add(char conversion) {
        try {
            convert(conversion);
        } catch (DateTimeException lacking) {
            throw new IllegalFormatConversionException(conversion, time.getClass());
        }
    }

    // java.util.Formatter, "Date/Time Conversions"
    private void convert(char conversion) {
        switch (conversion) {
            case 'H' -> number(time.get(ChronoField.HOUR_OF_DAY), 2);
            case 'k' -> number(time.get(ChronoField.HOUR_OF_DAY), 1);
            case 'I' -> number(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2);
            case 'l' -> number(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 1);
            case 'M' -> number(time.get(ChronoField.MINUTE_OF_HOUR), 2);
            case 'S' -> number(time.get(ChronoField.SECOND_OF_MINUTE), 2);
            case 'L' -> number(time.get(ChronoField.MILLI_OF_SECOND), 3);
            case 'N' -> number(nanos(), 9);
            case 'p' -> text.append(time.get(ChronoField.AMPM_OF_DAY) == 0 ? "am" : "pm");
            case 'z' -> offset(time.get(ChronoField.OFFSET_SECONDS));
            case 'Z' -> zone();
            case 's' -> text.append(time.getLong(ChronoField.INSTANT_SECONDS));
            case 'Q' ->
                    text.append(
                            time.getLong(ChronoField.INSTANT_SECONDS) * 1000
                                    + time.getLong(ChronoField.MILLI_OF_SECOND));
            case 'B' -> name(ChronoField.MONTH_OF_YEAR, TextStyle.FULL);
            case 'b', 'h' -> name(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT);
            case 'A' -> name(ChronoField.DAY_OF_WEEK, TextStyle.FULL);
            case 'a' -> name(ChronoField.DAY_OF_WEEK, TextStyle.SHORT);
            case 'C' -> number(time.get(ChronoField.YEAR_OF_ERA) / 100, 2);
            case 'Y' -> number(time.get(ChronoField.YEAR_OF_ERA), 4);
            case 'y' -> number(time.get(ChronoField.YEAR_OF_ERA) % 100, 2);
            case 'j' -> number(time.get(ChronoField.DAY_OF_YEAR), 3);
            case 'm' -> number(time.get(ChronoField.MONTH_OF_YEAR), 2);
            case 'd' -> number(time.get(ChronoField.DAY_OF_MONTH), 2);
            case 'e' -> number(time.get(ChronoField.DAY_OF_MONTH), 1);
            case 'R' -> sequence("H:M");
            case 'T' -> sequence("H:M:S");
            case 'r' -> {
                sequence("I:M:S ");
                text.append(time.get(ChronoField.AMPM_OF_DAY) == 0 ? "AM" : "PM");
            }
            case 'D' -> sequence("m/d/y");
            case 'F' -> {
                year();
                sequence("-m-d");
            }
            case 'c' -> sequence("a b d T Z Y");
            default -> throw new IllegalStateException("no conversion of dates: " + conversion);
        }
    }

    /** Adds conversions, and what is between them as it is. */
    private void sequence(String conversions) {
        for (int i = 0; i < conversions.length(); i++) {
            char each = conversions.charAt(i);
            if (Character.isLetter(each)) {
                add(each);
            } else {
                text.append(each);
            }
        }
    }

    private void number(int value, int digits) {
        String number = Integer.toString(value);
        text.append("0".repeat(Math.max(0, digits - number.length()))).append(number);
    }

    private int nanos() {
        try {
            return time.get(ChronoField.NANO_OF_SECOND);
        } catch (UnsupportedTemporalTypeException coarser) {
            return time.get(ChronoField.MILLI_OF_SECOND) * MILLI_NANOS;
        }
    }

    private void year() {
        boolean isIso = time.query(TemporalQueries.chronology()) instanceof IsoChronology;
        int year = time.get(isIso ? ChronoField.YEAR : ChronoField.YEAR_OF_ERA);
        if (year < 0) {
            text.append('-');
        } else if (year > LAST_FOUR_DIGIT_YEAR) {
            text.append('+');
        }
        number(Math.abs(year), 4);
    }

    private void name(ChronoField field, TextStyle style) {
        text.append(EnglishDates.name(field, time.get(field), style));
    }

    private void offset(int seconds) {
        int minutes = Math.abs(seconds) / MINUTE_SECONDS;
        text.append(seconds < 0 ? '-' : '+');
        number(minutes / HOUR_MINUTES * 100 + minutes % HOUR_MINUTES, 4);
    }

    private void zone() {
        ZoneId zone = time.query(TemporalQueries.zone());
        if (zone == null) {
            throw new DateTimeException("no zone");
        }
        String id = zone.getId();
        if (!(zone instanceof ZoneOffset) && time.isSupported(ChronoField.INSTANT_SECONDS)) {
            boolean isDaylight = zone.getRules().isDaylightSavings(Instant.from(time));
            String name = ZoneTexts.name(id, isDaylight ? 1 : 0, TextStyle.SHORT);
            text.append(name == null ? id : name);
        } else {
            text.append(id);
        }
    }
}
