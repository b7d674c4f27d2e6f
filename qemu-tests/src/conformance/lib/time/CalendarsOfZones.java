import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Time zones of java.util: regions, offsets, rules of one's own, the default. */
public class CalendarsOfZones {
    private CalendarsOfZones() {}

    public static void main(String[] args) {
        regions();
        offsets();
        ownRules();
        defaults();
    }

    private static void regions() {
        String[] ids = {
            "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "PST", "UTC"
        };
        for (String id : ids) {
            TimeZone zone = TimeZone.getTimeZone(id);
            System.out.println(
                    zone.getID()
                            + " "
                            + zone.getRawOffset()
                            + " "
                            + zone.useDaylightTime()
                            + " "
                            + zone.getDSTSavings()
                            + " "
                            + zone.getDisplayName(true, TimeZone.LONG, Locale.US)
                            + " "
                            + zone.getDisplayName(false, TimeZone.SHORT, Locale.US));
            for (long time = -1_500_000_000_000L; time < 5_000_000_000_000L; time += 937_654_321_000L) {
                System.out.print(zone.getOffset(time) + " " + zone.inDaylightTime(new Date(time)));
                System.out.print("; ");
            }
            System.out.println();
        }
        System.out.println(TimeZone.getTimeZone("Europe/Berlin"));
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("America/New_York"));
        calendar.clear();
        calendar.set(2024, Calendar.MARCH, 10, 2, 30);
        System.out.println(calendar.getTimeInMillis() + " " + calendar.get(Calendar.HOUR_OF_DAY));
        calendar.add(Calendar.MONTH, 5);
        System.out.println(
                calendar.get(Calendar.ZONE_OFFSET) + " " + calendar.get(Calendar.DST_OFFSET));
        calendar.setTimeZone(TimeZone.getTimeZone(ZoneId.of("Asia/Kolkata")));
        System.out.println(calendar.get(Calendar.DAY_OF_MONTH) + " " + calendar.get(Calendar.HOUR));
        System.out.println(((GregorianCalendar) calendar).toZonedDateTime());
    }

    private static void offsets() {
        String[] ids = {"GMT+1", "GMT-08:30", "GMT+0530", "GMT", "GMT+00:00"};
        for (String id : ids) {
            TimeZone zone = TimeZone.getTimeZone(id);
            System.out.print(zone.getID() + " " + zone.getRawOffset() + " " + zone.toZoneId() + "; ");
        }
        System.out.println();
    }

    private static void ownRules() {
        SimpleTimeZone zone =
                new SimpleTimeZone(
                        3_600_000,
                        "own",
                        Calendar.MARCH,
                        -1,
                        Calendar.SUNDAY,
                        7_200_000,
                        Calendar.OCTOBER,
                        -1,
                        Calendar.SUNDAY,
                        10_800_000);
        Calendar calendar = new GregorianCalendar(zone, Locale.US);
        calendar.setTimeInMillis(1_711_846_799_999L);
        System.out.print(calendar.get(Calendar.HOUR_OF_DAY) + " ");
        calendar.add(Calendar.MILLISECOND, 1);
        System.out.println(calendar.get(Calendar.HOUR_OF_DAY) + " " + zone);
        System.out.println(zone.hasSameRules(TimeZone.getTimeZone("Europe/Berlin")));
    }

    private static void defaults() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        System.out.println(TimeZone.getDefault().getID() + " " + ZoneId.systemDefault());
        System.out.println(new GregorianCalendar(2024, 6, 1).getTimeInMillis());
        System.out.println(new Date(1_720_000_000_000L));
    }
}
