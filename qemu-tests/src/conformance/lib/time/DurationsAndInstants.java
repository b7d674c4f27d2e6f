import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

public class DurationsAndInstants {
    public static void main(String[] args) {
        Duration d = Duration.ofSeconds(3661, 5_000_000);
        System.out.println(
                d
                        + " "
                        + d.toMinutes()
                        + " "
                        + d.toMillis()
                        + " "
                        + d.negated()
                        + " "
                        + d.multipliedBy(3)
                        + " "
                        + d.dividedBy(2));
        System.out.println(Duration.between(Instant.ofEpochSecond(100), Instant.ofEpochSecond(40)));
        System.out.println(
                d.compareTo(Duration.ofHours(1))
                        + " "
                        + d.toHoursPart()
                        + d.toMinutesPart()
                        + d.toSecondsPart()
                        + " "
                        + Duration.ZERO);
        Instant i = Instant.ofEpochMilli(1_700_000_000_123L);
        System.out.println(
                i.getNano()
                        + " "
                        + i.plus(1, ChronoUnit.DAYS).getEpochSecond()
                        + " "
                        + i.truncatedTo(ChronoUnit.SECONDS).toEpochMilli()
                        + " "
                        + i.isAfter(Instant.EPOCH));
        System.out.println(
                LocalDateTime.ofEpochSecond(1_700_000_000L, 0, ZoneOffset.UTC)
                        + " "
                        + LocalDateTime.of(2024, 1, 1, 0, 0).toEpochSecond(ZoneOffset.ofHours(2)));
        System.out.println(ZoneOffset.ofHoursMinutes(-5, -30) + " " + ZoneOffset.UTC);
    }
}
