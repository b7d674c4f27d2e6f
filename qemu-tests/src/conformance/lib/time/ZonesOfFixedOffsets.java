import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRulesException;

/** Zones without rules of regions. */
public class ZonesOfFixedOffsets {
    public static void main(String[] args) {
        Instant instant = Instant.ofEpochSecond(1_700_000_000L);
        for (String id : new String[] {"Z", "UTC", "GMT", "+02:00", "UTC+5", "GMT-03:30"}) {
            ZoneId zone = ZoneId.of(id);
            ZonedDateTime time = instant.atZone(zone);
            System.out.println(zone + " " + time + " " + zone.getRules().getOffset(instant));
        }
        ZonedDateTime later = LocalDateTime.of(2024, 2, 29, 23, 0).atZone(ZoneOffset.ofHours(1)).plusHours(2);
        System.out.println(later + " " + later.withZoneSameInstant(ZoneOffset.UTC));
        System.out.println(OffsetDateTime.ofInstant(instant, ZoneOffset.ofHoursMinutes(5, 45)));
        try {
            System.out.println(ZoneId.of("Atlantis/Capital"));
        } catch (ZoneRulesException unknown) {
            System.out.println(unknown.getMessage().startsWith("Unknown time-zone ID: Atlantis/Capital"));
        }
    }
}
