package dev.cortado.classlib.deflate;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** java.util.zip.ZipUtils: times of entries without calendars. */
@SubstituteClass("java.util.zip.ZipUtils")
final class ZipUtilsSubstitution {
    private ZipUtilsSubstitution() {}

    /** A time whose fields may be beyond their ranges, and then carry, in milliseconds. */
    @Substitute
    private static long overflowDosToJavaTime(
            int year, int month, int day, int hour, int minute, int second) {
        return LocalDateTime.of(year, 1, 1, 0, 0)
                        .plusMonths(month - 1)
                        .plusDays(day - 1)
                        .plusHours(hour)
                        .plusMinutes(minute)
                        .plusSeconds(second)
                        .atZone(ZoneId.systemDefault())
                        .toEpochSecond()
                * 1000;
    }
}
