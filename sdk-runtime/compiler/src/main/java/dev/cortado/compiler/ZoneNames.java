package dev.cortado.compiler;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** The English names of a time zone, as the JDK that runs the compiler knows them. */
final class ZoneNames {
    private ZoneNames() {}

    /** The identifier, then long and short names: of standard time, of daylight time, of both. */
    static List<String> of(String region) {
        TimeZone zone = TimeZone.getTimeZone(region);
        return List.of(
                region,
                zone.getDisplayName(false, TimeZone.LONG, Locale.US),
                zone.getDisplayName(false, TimeZone.SHORT, Locale.US),
                zone.getDisplayName(true, TimeZone.LONG, Locale.US),
                zone.getDisplayName(true, TimeZone.SHORT, Locale.US),
                generic(region, "vvvv"),
                generic(region, "v"));
    }

    private static String generic(String region, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US)
                .format(Instant.EPOCH.atZone(ZoneId.of(region)));
    }
}
