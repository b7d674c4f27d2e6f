import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.FieldPosition;
import java.text.ParseException;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Dates printed and parsed by patterns and by styles, in English. */
public class SimpleDateFormats {
    private static final long TIME = 1_709_212_272_345L;

    private SimpleDateFormats() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        patterns();
        parsed();
        refused();
        styles();
        symbols();
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ');
    }

    private static void patterns() {
        String[] patterns = {
            "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "EEE, d MMM yyyy HH:mm:ss Z",
            "EEEE, MMMM d, yyyy G",
            "h:mm a, z",
            "hh 'o''clock' a, zzzz",
            "D w W F E u k K",
            "yy M L LLL YYYY X XX",
            "yyyyy.MMMMM.dd",
        };
        for (String pattern : patterns) {
            SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.US);
            System.out.println(format.format(new Date(TIME)));
            format.setTimeZone(TimeZone.getTimeZone("America/New_York"));
            System.out.println(format.format(new Date(TIME + 15_000_000_000L)));
        }
        SimpleDateFormat format = new SimpleDateFormat("HH:mm");
        FieldPosition minutes = new FieldPosition(DateFormat.Field.MINUTE);
        StringBuffer text = new StringBuffer("at ");
        format.format(new Date(TIME), text, minutes);
        System.out.println(text + " " + minutes.getBeginIndex() + " " + minutes.getEndIndex());
        System.out.println(plain(new SimpleDateFormat().format(new Date(0))));
        System.out.println(new SimpleDateFormat("MMM a", Locale.UK).format(new Date(TIME)));
    }

    private static void parsed() {
        String[][] texts = {
            {"yyyy-MM-dd HH:mm:ss", "2024-02-29 12:34:56"},
            {"yyyy-MM-dd'T'HH:mm:ssXXX", "2024-07-01T00:00:00-04:00"},
            {"EEE, d MMM yyyy HH:mm:ss Z", "Thu, 29 Feb 2024 10:11:12 +0100"},
            {"MMMM d, yyyy G", "March 15, 0044 BC"},
            {"h:mm a z", "3:05 pm EST"},
            {"dd/MM/yy", "01/02/49"},
            {"yyyyMMdd", "20240132"},
            {"yyyy D", "2023 365"},
            {"YYYY-'W'ww-u", "2024-W09-4"},
        };
        for (String[] each : texts) {
            SimpleDateFormat format = new SimpleDateFormat(each[0], Locale.US);
            format.set2DigitYearStart(new Date(0));
            try {
                System.out.println(each[1] + " is " + format.parse(each[1]).getTime());
            } catch (ParseException e) {
                System.out.println(e.getMessage() + " " + e.getErrorOffset());
            }
        }
        ParsePosition position = new ParsePosition(3);
        Date date = new SimpleDateFormat("d.M.yyyy").parse("am 5.11.2024 um", position);
        System.out.println(date.getTime() + " " + position.getIndex());
    }

    private static void refused() {
        SimpleDateFormat strict = new SimpleDateFormat("yyyy-MM-dd");
        strict.setLenient(false);
        for (String text : new String[] {"2023-02-29", "2024-13-01", "soon", "2024-1"}) {
            try {
                System.out.println(strict.parse(text));
            } catch (ParseException e) {
                System.out.println(e.getMessage() + " " + e.getErrorOffset());
            }
        }
        try {
            System.out.println(new SimpleDateFormat("yyyy j"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void styles() {
        int[] styles = {DateFormat.SHORT, DateFormat.MEDIUM, DateFormat.LONG, DateFormat.FULL};
        Date date = new Date(TIME);
        for (int style : styles) {
            System.out.println(DateFormat.getDateInstance(style).format(date));
            System.out.println(plain(DateFormat.getTimeInstance(style, Locale.US).format(date)));
            System.out.println(plain(DateFormat.getDateTimeInstance(style, style).format(date)));
        }
        System.out.println(plain(DateFormat.getInstance().format(date)));
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG);
        System.out.println(format.equals(format.clone()) + " " + format.isLenient());
    }

    private static void symbols() {
        DateFormatSymbols symbols = new DateFormatSymbols(Locale.US);
        System.out.println(Arrays.toString(symbols.getMonths()));
        System.out.println(Arrays.toString(symbols.getShortWeekdays()));
        symbols.setAmPmStrings(new String[] {"before", "after"});
        SimpleDateFormat format = new SimpleDateFormat("h a", symbols);
        System.out.println(format.format(new Date(TIME)) + " " + format.toPattern());
    }
}
