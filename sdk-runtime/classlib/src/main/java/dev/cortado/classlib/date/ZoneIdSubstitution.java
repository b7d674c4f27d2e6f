package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.time.ZoneId;
import java.util.TimeZone;

/** java.time.ZoneId: a device is in the zone UTC, until java.util.TimeZone has another. */
@SubstituteClass("java.time.ZoneId")
final class ZoneIdSubstitution {
    private ZoneIdSubstitution() {}

    @Substitute
    public static ZoneId systemDefault() {
        TimeZone set = TimeZoneSubstitution.defaultTimeZone;
        return set == null ? ZoneId.of("UTC") : set.toZoneId();
    }
}
