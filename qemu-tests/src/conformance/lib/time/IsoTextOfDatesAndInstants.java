import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

public class IsoTextOfDatesAndInstants {
    public static void main(String[] args) {
        System.out.println(LocalDate.parse("2023-11-05").equals(LocalDate.of(2023, 11, 5)));
        System.out.println(
                LocalTime.parse("10:15:30.5") + " " + LocalDateTime.parse("2024-02-29T23:59"));
        System.out.println(Instant.ofEpochMilli(1_700_000_000_123L) + " " + Instant.EPOCH);
        System.out.println(Instant.parse("2024-02-29T12:00:00Z").getEpochSecond());
        System.out.println(
                Duration.parse("PT1H30M").getSeconds() + " " + Duration.parse("-PT0.5S"));
        try {
            LocalDate.parse("2023-13-01");
        } catch (DateTimeParseException e) {
            System.out.println("not a date");
        }
    }
}
