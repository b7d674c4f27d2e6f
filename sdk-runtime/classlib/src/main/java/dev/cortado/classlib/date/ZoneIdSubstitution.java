package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.time.ZoneId;

/** java.time.ZoneId: a device is in the zone UTC. */
@SubstituteClass("java.time.ZoneId")
final class ZoneIdSubstitution {
    private ZoneIdSubstitution() {}

    @Substitute
    public static ZoneId systemDefault() {
        return ZoneId.of("UTC");
    }
}
