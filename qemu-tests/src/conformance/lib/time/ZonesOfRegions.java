import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/** Regions with their rules of the time-zone database: gaps, overlaps, history, future. */
public class ZonesOfRegions {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static void transitions(String region) {
        ZoneRules rules = ZoneId.of(region).getRules();
        System.out.println(
                region + " " + rules.isFixedOffset() + " " + rules.getTransitions().size());
        System.out.println(" rules " + rules.getTransitionRules().size());
        for (String each :
                List.of(
                        "1900-01-01T00:00:00Z",
                        "1945-06-01T12:00:00Z",
                        "1980-07-01T00:00:00Z",
                        "2024-01-15T00:00:00Z",
                        "2024-07-15T00:00:00Z",
                        "2050-08-01T00:00:00Z")) {
            Instant instant = Instant.parse(each);
            System.out.println(
                    " "
                            + instant.atZone(ZoneId.of(region))
                            + " "
                            + rules.getStandardOffset(instant)
                            + " "
                            + rules.isDaylightSavings(instant));
        }
        ZoneOffsetTransition next = rules.nextTransition(Instant.parse("2024-05-01T00:00:00Z"));
        System.out.println(" " + next);
    }

    private static void gapsAndOverlaps() {
        ZonedDateTime gap = ZonedDateTime.of(LocalDateTime.of(2024, 3, 31, 2, 30), BERLIN);
        System.out.println(gap + " " + gap.toInstant());
        ZonedDateTime overlap = ZonedDateTime.of(LocalDateTime.of(2024, 10, 27, 2, 30), BERLIN);
        System.out.println(overlap + " " + overlap.withLaterOffsetAtOverlap());
        System.out.println(BERLIN.getRules().getValidOffsets(overlap.toLocalDateTime()));
        System.out.println(BERLIN.getRules().getValidOffsets(LocalDateTime.of(2024, 3, 31, 2, 30)));
        System.out.println(overlap.plusHours(1) + " " + overlap.plusHours(1).toInstant());
        ZonedDateTime eve = ZonedDateTime.of(2024, 3, 30, 12, 0, 0, 0, BERLIN);
        System.out.println(eve.plusDays(1) + " " + eve.plus(Duration.ofDays(1)));
        System.out.println(ChronoUnit.HOURS.between(eve, eve.plus(Period.ofDays(1))));
        System.out.println(LocalDate.of(2024, 3, 31).atStartOfDay(BERLIN));
    }

    private static void conversions() {
        ZonedDateTime meeting = ZonedDateTime.of(2025, 3, 14, 15, 9, 26, 535_000_000, BERLIN);
        for (String region :
                new String[] {
                    "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"
                }) {
            System.out.println(meeting.withZoneSameInstant(ZoneId.of(region)));
        }
        System.out.println(meeting.withZoneSameLocal(ZoneId.of("Asia/Tokyo")));
        System.out.println(
                meeting.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)).with(LocalTime.NOON));
        System.out.println(meeting.toOffsetDateTime() + " " + meeting.toEpochSecond());
        System.out.println(meeting.format(DateTimeFormatter.ISO_ZONED_DATE_TIME));
        System.out.println(meeting.format(DateTimeFormatter.RFC_1123_DATE_TIME));
        System.out.println(meeting.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV xxx")));
        for (ZonedDateTime each :
                List.of(
                        meeting,
                        meeting.plusMonths(3),
                        meeting.withZoneSameInstant(ZoneId.of("UTC")),
                        meeting.withZoneSameInstant(ZoneId.of("America/New_York")),
                        meeting.withZoneSameInstant(ZoneOffset.ofHours(-2)))) {
            System.out.println(
                    each.format(DateTimeFormatter.ofPattern("HH:mm z zzzz v vvvv O XXX")));
            System.out.println(String.format("%tc %<tZ", each));
        }
        ZonedDateTime parsed = ZonedDateTime.parse("2024-07-04T10:15:30+02:00[Europe/Berlin]");
        System.out.println(parsed + " " + parsed.equals(parsed.withFixedOffsetZone()));
        System.out.println(BERLIN.equals(ZoneId.of("Europe/Berlin")) + " " + BERLIN.normalized());
        System.out.println(
                ZoneId.of("Asia/Tokyo")
                        .getRules()
                        .getOffset(Instant.EPOCH)
                        .compareTo(ZoneOffset.UTC));
    }

    public static void main(String[] args) {
        transitions("Europe/Berlin");
        transitions("America/New_York");
        transitions("Asia/Tokyo");
        gapsAndOverlaps();
        conversions();
        try {
            ZonedDateTime.parse("2024-07-04T10:15:30+02:00[Nowhere/Else]");
        } catch (DateTimeParseException unknown) {
            System.out.println(unknown.getErrorIndex());
        }
    }
}
