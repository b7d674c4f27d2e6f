import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.IllegalFormatException;
import java.util.Locale;

/** Conversions %t of java.util.Formatter. */
public class FormattedDates {
    private static void all(Object time) {
        StringBuilder line = new StringBuilder();
        for (char c : "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc".toCharArray()) {
            String text;
            try {
                text = String.format("%t" + c, time);
            } catch (IllegalFormatException refused) {
                text = refused.getMessage();
            }
            line.append(c).append('=').append(text).append(' ');
        }
        System.out.println(time + ": " + line);
    }

    public static void main(String[] args) {
        LocalDateTime local = LocalDateTime.of(2024, 2, 9, 5, 7, 3, 45_006_789);
        all(local);
        all(local.toLocalDate());
        all(local.toLocalTime());
        all(LocalTime.of(17, 30));
        all(OffsetDateTime.of(local.plusHours(12), ZoneOffset.ofHoursMinutes(-3, -30)));
        all(ZonedDateTime.of(local, ZoneId.of("UTC")));
        all(ZonedDateTime.of(local, ZoneOffset.UTC));
        all(Instant.ofEpochSecond(1_700_000_000L, 5_000_000));
        all(YearMonth.of(1999, 12));
        all(Year.of(2031));
        all(DayOfWeek.SUNDAY);
        all(Month.MAY);
        System.out.println(String.format("%tF %<tT", local));
        System.out.println(String.format("%1$tY-%1$tm-%1$td|%2$-8s|%1$tH", local, "x"));
        System.out.println(String.format("[%20tB] [%-12tA] [%12tF]", local, local, local));
        System.out.println(
                String.format(
                        "%TB %TA %Tp %Tc", local, local, local, local.atZone(ZoneOffset.UTC)));
        System.out.println(String.format(Locale.ROOT, "%tD %tr", local, local));
        System.out.println(
                String.format(
                        Locale.US, "%tF %tF", LocalDate.of(-5, 1, 2), LocalDate.of(12345, 6, 7)));
        System.out.println(String.format("%tF", (Object) null));
        System.out.println("%tI:%<tM".formatted(local));
        System.out.printf("%tY%n", local);
        System.out.println(String.format("%tQ %<ts", 1_234_567_890_123L));
        System.out.println(String.format("%tQ", new Date(99_000L)));
        for (String bad : new String[] {"%tx", "%t", "%.3tF", "%#tF"}) {
            try {
                System.out.println(String.format(bad, local));
            } catch (IllegalFormatException refused) {
                System.out.println(refused.getClass().getSimpleName() + " " + refused.getMessage());
            }
        }
        try {
            System.out.println(String.format("%tF", "text"));
        } catch (IllegalFormatException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
