package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.date.TimeZoneSubstitution.ZoneInfoAlias;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** sun.util.calendar.ZoneInfoFile: the rules of the zones that the compiler put into the image. */
@SubstituteClass("sun.util.calendar.ZoneInfoFile")
final class ZoneInfoFileSubstitution {
    /** When JDK 25 came out, in seconds: whether a zone's offset will change is as of then. */
    @Add private static final long PRESENT = 1_757_980_800L;

    @Alias private static Map<String, ZoneInfoAlias> zones;
    @Alias private static long CURRT;
    @Alias private static int[] toCalendarDOW;
    @Alias private static int[] toSTZTime;

    private ZoneInfoFileSubstitution() {}

    @ReplaceInitializer
    private static void initialize() {
        zones = new ConcurrentHashMap<>();
        CURRT = PRESENT;
        toCalendarDOW =
                new int[] {
                    -1,
                    Calendar.MONDAY,
                    Calendar.TUESDAY,
                    Calendar.WEDNESDAY,
                    Calendar.THURSDAY,
                    Calendar.FRIDAY,
                    Calendar.SATURDAY,
                    Calendar.SUNDAY
                };
        toSTZTime =
                new int[] {
                    SimpleTimeZone.UTC_TIME, SimpleTimeZone.WALL_TIME, SimpleTimeZone.STANDARD_TIME
                };
    }

    @Substitute
    private static ZoneInfoAlias getZoneInfo0(String id) {
        ZoneInfoAlias known = zones.get(id);
        if (known == null) {
            known = read(id);
            if (known != null) {
                zones.put(id, known);
            }
        }
        return known;
    }

    @Add
    private static ZoneInfoAlias read(String id) {
        if (id.equals("UTC") || id.equals("GMT")) {
            return new ZoneInfoAlias(id, 0);
        }
        String region = ZoneId.SHORT_IDS.getOrDefault(id, id);
        String[] names = ImageZones.names();
        int index = Arrays.binarySearch(names, region);
        if (names.length == 0 || index < 0) {
            return null;
        }
        try {
            byte[] rules = ImageZones.rules()[index];
            return getZoneInfo(new DataInputStream(new ByteArrayInputStream(rules)), region);
        } catch (Exception broken) {
            throw new IllegalStateException("Invalid rules of ".concat(id), broken);
        }
    }

    @Alias
    public static native ZoneInfoAlias getZoneInfo(DataInput in, String id) throws Exception;

    /** The regions of the image, and what needs no rules. */
    @Substitute
    public static String[] getZoneIds() {
        TreeSet<String> ids = new TreeSet<>(Arrays.asList(ImageZones.names()));
        ids.add("GMT");
        ids.add("UTC");
        return ids.toArray(new String[0]);
    }

    @Substitute
    public static Stream<String> zoneIds() {
        return Arrays.stream(getZoneIds());
    }

    @Substitute
    public static Map<String, String> getAliasMap() {
        return Map.of();
    }
}
