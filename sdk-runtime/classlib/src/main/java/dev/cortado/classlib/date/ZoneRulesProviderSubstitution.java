package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.SubstituteClass;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** java.time.zone.ZoneRulesProvider of an image: the zones that the compiler put into it. */
@SubstituteClass(value = "java.time.zone.ZoneRulesProvider", replaceAll = true)
public abstract class ZoneRulesProviderSubstitution {
    private static final String VERSION = "TZDB";

    private static final Map<String, ZoneRules> READ = new ConcurrentHashMap<>();

    protected ZoneRulesProviderSubstitution() {}

    /** The regions of the image. */
    public static Set<String> getAvailableZoneIds() {
        return Set.of(ImageZones.names());
    }

    /** The rules of a region; throws ZoneRulesException if they are not in the image. */
    public static ZoneRules getRules(String zoneId, boolean forCaching) {
        String[] names = ImageZones.names();
        // A constant: without zones, none of what reads them is in the image.
        if (names.length == 0) {
            throw unknown(zoneId);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(zoneId)) {
                return rules(i);
            }
        }
        throw unknown(zoneId);
    }

    private static ZoneRulesException unknown(String zoneId) {
        return new ZoneRulesException(
                "Unknown time-zone ID: "
                        + zoneId
                        + ": the image has no rules of it; build with --zones "
                        + zoneId);
    }

    private static ZoneRules rules(int index) {
        String name = ImageZones.names()[index];
        ZoneRules known = READ.get(name);
        if (known != null) {
            return known;
        }
        try {
            DataInputStream in =
                    new DataInputStream(new ByteArrayInputStream(ImageZones.rules()[index]));
            in.readByte();
            ZoneRules rules = ZoneRulesAlias.readExternal(in);
            READ.put(name, rules);
            return rules;
        } catch (IOException broken) {
            throw new ZoneRulesException("Invalid rules of " + name, broken);
        }
    }

    /** The one version of a region's rules; throws ZoneRulesException as {@link #getRules}. */
    public static NavigableMap<String, ZoneRules> getVersions(String zoneId) {
        NavigableMap<String, ZoneRules> versions = new TreeMap<>();
        versions.put(VERSION, getRules(zoneId, false));
        return versions;
    }

    /** Throws ZoneRulesException: an image takes no providers. */
    public static void registerProvider(ZoneRulesProvider provider) {
        throw new ZoneRulesException("the image takes no time-zone providers");
    }

    /** Whether the regions have changed, which they never do. */
    public static boolean refresh() {
        return false;
    }
}
