import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** Fields, arithmetic and limits of the Gregorian calendar, before 1582 too. */
public class GregorianCalendars {
    private GregorianCalendars() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        fields();
        arithmetic();
        oldDates();
        weeks();
        lenient();
        names();
        oldDateMethods();
    }

    private static void print(String what, Calendar calendar) {
        StringBuilder text = new StringBuilder(what).append(':');
        for (int field = 0; field < Calendar.FIELD_COUNT; field++) {
            text.append(' ').append(calendar.get(field));
        }
        System.out.println(text);
    }

    private static void fields() {
        GregorianCalendar calendar =
                new GregorianCalendar(2024, Calendar.FEBRUARY, 29, 23, 59, 58);
        print("leap day", calendar);
        System.out.println(calendar.getTimeInMillis() + " " + calendar.isLeapYear(2100));
        calendar.set(Calendar.DAY_OF_YEAR, 366);
        print("last day", calendar);
        calendar.clear();
        calendar.set(2024, Calendar.MARCH, 1);
        calendar.set(Calendar.AM_PM, Calendar.PM);
        calendar.set(Calendar.HOUR, 3);
        print("afternoon", calendar);
        for (int field = 0; field < Calendar.FIELD_COUNT; field++) {
            System.out.print(
                    calendar.getActualMinimum(field)
                            + ".."
                            + calendar.getActualMaximum(field)
                            + " of "
                            + calendar.getMaximum(field)
                            + "; ");
        }
        System.out.println();
    }

    private static void arithmetic() {
        Calendar calendar = Calendar.getInstance(Locale.US);
        calendar.setTimeInMillis(1_706_659_200_000L);
        calendar.add(Calendar.MONTH, 1);
        print("a month after the last of January", calendar);
        calendar.roll(Calendar.MONTH, -3);
        print("rolled", calendar);
        calendar.add(Calendar.HOUR, 25);
        calendar.add(Calendar.DAY_OF_WEEK_IN_MONTH, 2);
        calendar.add(Calendar.MILLISECOND, -1);
        print("later", calendar);
        Calendar other = (Calendar) calendar.clone();
        other.add(Calendar.YEAR, -1);
        System.out.println(other.before(calendar) + " " + other.compareTo(calendar));
        System.out.println(calendar.equals(other) + " " + calendar.getTime());
    }

    private static void oldDates() {
        GregorianCalendar calendar = new GregorianCalendar(1582, Calendar.OCTOBER, 4);
        calendar.add(Calendar.DAY_OF_MONTH, 1);
        print("the day after the fourth", calendar);
        System.out.println(calendar.getActualMaximum(Calendar.DAY_OF_YEAR));
        calendar.set(-43, Calendar.MARCH, 15);
        print("ides", calendar);
        calendar.set(Calendar.ERA, GregorianCalendar.BC);
        calendar.set(Calendar.YEAR, 44);
        System.out.println(calendar.getTimeInMillis());
        calendar.setGregorianChange(new Date(Long.MIN_VALUE));
        print("proleptic", calendar);
    }

    private static void weeks() {
        GregorianCalendar calendar = new GregorianCalendar(Locale.UK);
        calendar.set(2027, Calendar.JANUARY, 1, 0, 0, 0);
        calendar.set(Calendar.MILLISECOND, 0);
        print("in Britain", calendar);
        System.out.println(calendar.getWeekYear() + " " + calendar.getWeeksInWeekYear());
        calendar.setWeekDate(2026, 53, Calendar.SUNDAY);
        print("week date", calendar);
        for (Locale locale : new Locale[] {Locale.US, Locale.UK, Locale.GERMANY, Locale.JAPAN}) {
            Calendar each = Calendar.getInstance(locale);
            System.out.print(each.getFirstDayOfWeek() + "/" + each.getMinimalDaysInFirstWeek());
            System.out.print(' ');
        }
        System.out.println();
    }

    private static void lenient() {
        GregorianCalendar calendar = new GregorianCalendar(2024, 14, 35, 30, 70);
        print("carried", calendar);
        calendar.setLenient(false);
        calendar.set(Calendar.MONTH, 12);
        try {
            calendar.getTimeInMillis();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            calendar.set(99, 1);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void names() {
        GregorianCalendar calendar = new GregorianCalendar(2023, Calendar.SEPTEMBER, 5);
        int[] fields = {Calendar.ERA, Calendar.MONTH, Calendar.DAY_OF_WEEK, Calendar.AM_PM};
        for (Locale locale : new Locale[] {Locale.US, Locale.UK, Locale.ROOT}) {
            for (int field : fields) {
                System.out.print(calendar.getDisplayName(field, Calendar.SHORT, locale) + " ");
                System.out.print(calendar.getDisplayName(field, Calendar.LONG, locale) + " ");
            }
            System.out.println();
        }
        System.out.println(
                new java.util.TreeMap<>(
                        calendar.getDisplayNames(
                                Calendar.DAY_OF_WEEK, Calendar.ALL_STYLES, Locale.US)));
    }

    @SuppressWarnings("deprecation")
    private static void oldDateMethods() {
        Date date = new Date(124, 1, 29, 10, 11, 12);
        System.out.println(date + " " + date.getYear() + " " + date.getDay());
        date.setMonth(13);
        System.out.println(date.toGMTString() + " " + date.getTimezoneOffset());
        System.out.println(Date.UTC(100, 0, 1, 0, 0, 0));
        System.out.printf("%tF %<tT %<tA%n", new GregorianCalendar(2024, 1, 29));
    }
}
