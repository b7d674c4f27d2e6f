package dev.cortado.classlib.date;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.TimeZone;

/** sun.util.locale.provider.TimeZoneNameUtility: the English names of the image's zones. */
@SubstituteClass("sun.util.locale.provider.TimeZoneNameUtility")
final class TimeZoneNameUtilitySubstitution {
    @Add private static final int GENERIC = 2;

    private TimeZoneNameUtilitySubstitution() {}

    @ReplaceInitializer
    private static void initialize() {}

    @Substitute
    public static String[][] getZoneStrings(Locale locale) {
        CalendarNames.of(locale);
        return ZoneTexts.all();
    }

    @Substitute
    public static String[] retrieveDisplayNames(String id, Locale locale) {
        CalendarNames.of(locale);
        return ZoneTexts.of(ZoneId.SHORT_IDS.getOrDefault(id, id));
    }

    @Substitute
    public static String retrieveGenericDisplayName(String id, int style, Locale locale) {
        return name(id, GENERIC, style, locale);
    }

    @Substitute
    public static String retrieveDisplayName(
            String id, boolean daylight, int style, Locale locale) {
        return name(id, daylight ? 1 : 0, style, locale);
    }

    @Add
    private static String name(String id, int type, int style, Locale locale) {
        CalendarNames.of(locale);
        return ZoneTexts.name(
                ZoneId.SHORT_IDS.getOrDefault(id, id),
                type,
                style == TimeZone.LONG ? TextStyle.FULL : TextStyle.SHORT);
    }
}
