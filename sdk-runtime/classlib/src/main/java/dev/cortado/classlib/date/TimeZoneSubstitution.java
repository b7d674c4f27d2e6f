package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.TimeZone;

/** java.util.TimeZone: the zones of the image, and UTC until the program sets another. */
@SubstituteClass("java.util.TimeZone")
abstract class TimeZoneSubstitution {
    @Alias static volatile TimeZone defaultTimeZone;

    private TimeZoneSubstitution() {}

    @Substitute
    private static synchronized TimeZone setDefaultZone() {
        TimeZone zone = ZoneInfoAlias.getTimeZone("UTC");
        defaultTimeZone = zone;
        return zone;
    }

    @Substitute
    private static TimeZone getTimeZone(String id, boolean fallback) {
        TimeZone zone = ZoneInfoAlias.getTimeZone(id);
        if (zone == null) {
            zone = parseCustomTimeZone(id);
        }
        if (zone == null) {
            throw new UnsupportedOperationException(
                    "the image has no rules of the time zone " + id + "; build with --zones " + id);
        }
        return zone;
    }

    @Alias
    private static native TimeZone parseCustomTimeZone(String id);

    /** A name for sun.util.calendar.ZoneInfo. */
    @SubstituteClass("sun.util.calendar.ZoneInfo")
    static final class ZoneInfoAlias {
        @Alias
        ZoneInfoAlias(String id, int rawOffset) {}

        @Alias
        public static native TimeZone getTimeZone(String id);
    }
}
