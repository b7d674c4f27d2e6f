import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Messages with numbers, choices and dates, and numbers without a pattern. */
public class MessageFormats {
    private MessageFormats() {}

    public static void main(String[] args) throws ParseException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        formatted();
        parsed();
        refused();
        withoutPattern();
    }

    private static void show(String pattern, Object... arguments) {
        String text = new MessageFormat(pattern, Locale.US).format(arguments);
        System.out.println(text.replace('\u202f', ' '));
    }

    private static void formatted() {
        Date date = new Date(1_700_000_000_000L);
        show("{0} and {1}, {0} again", "a", 12345);
        show("'{0}' is ''quoted'' and {0}", "this");
        show("{0,number} {0,number,integer} {0,number,percent} {0,number,currency}", 1234.567);
        show("{0,number,#,##0.00;(#)} {1,number,000}", -1234.5, 7);
        show("{0,date} {0,time}", date);
        show("{0,date,short} {0,time,short}; {0,date,long}; {0,date,full}", date);
        show("{0,date,yyyy-MM-dd} {0,time,HH:mm:ss}", date);
        String files = "{0,choice,0#no files|1#one file|1<{0,number,integer} files}";
        for (int count = 0; count < 3; count++) {
            show("There are " + files + ".", count * 1000);
        }
        show("{0} {1}", (Object) null);
        show("{2} {0}", date, 1.5);
        System.out.println(MessageFormat.format("{0}, {1}, {2}", 1, "two", 3.0));
    }

    private static void parsed() throws ParseException {
        MessageFormat format = new MessageFormat("{0} has {1,number} of {2}");
        System.out.println(Arrays.toString(format.parse("disk has 1,024 of them")));
        System.out.println(format.toPattern() + " " + format.getFormats().length);
        try {
            format.parse("nothing of it");
        } catch (ParseException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void refused() {
        String[] patterns = {"{", "{x}", "{0,nothing}", "{-1}", "{0,number,#.#.#}"};
        for (String pattern : patterns) {
            try {
                System.out.println(new MessageFormat(pattern, Locale.US).toPattern());
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static void withoutPattern() throws ParseException {
        DecimalFormat format = new DecimalFormat();
        System.out.println(format.format(-1234567.8915) + " " + format.toPattern());
        format.setMaximumFractionDigits(1);
        format.setNegativePrefix("minus ");
        System.out.println(format.format(-1234567.85) + " " + format.parse("1,000.5"));
        System.out.println(format.equals(NumberFormat.getInstance(Locale.US)));
        System.out.println(new DecimalFormat().equals(NumberFormat.getInstance()));
    }
}
