package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.SubstituteClass;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;

/** java.time.zone.ZoneRulesProvider of an image, which has no time-zone database. */
@SubstituteClass(value = "java.time.zone.ZoneRulesProvider", replaceAll = true)
public abstract class ZoneRulesProviderSubstitution {
    protected ZoneRulesProviderSubstitution() {}

    /** No regions. */
    public static Set<String> getAvailableZoneIds() {
        return Set.of();
    }

    /** Throws ZoneRulesException: there are no regions. */
    public static ZoneRules getRules(String zoneId, boolean forCaching) {
        throw unknown(zoneId);
    }

    /** Throws ZoneRulesException: there are no regions. */
    public static NavigableMap<String, ZoneRules> getVersions(String zoneId) {
        throw unknown(zoneId);
    }

    /** Throws ZoneRulesException: an image takes no providers. */
    public static void registerProvider(ZoneRulesProvider provider) {
        throw new ZoneRulesException("the image takes no time-zone providers");
    }

    /** Whether the regions have changed, which they never do. */
    public static boolean refresh() {
        return false;
    }

    private static ZoneRulesException unknown(String zoneId) {
        return new ZoneRulesException(
                "Unknown time-zone ID: "
                        + zoneId
                        + ": the image has no rules of regions; use UTC or an offset");
    }
}
