package dev.cortado.classlib.date;

import dev.cortado.abi.Intrinsic;
import java.time.format.TextStyle;

/** English names of the time zones that the image has. */
final class ZoneTexts {
    /** How many strings a zone has: its identifier and names. */
    private static final int STRINGS = 7;

    private ZoneTexts() {}

    /**
     * For each zone its identifier and the names long and short of standard time, of daylight
     * saving time, and of both.
     */
    @Intrinsic("image.zoneTexts")
    private static native String[] texts();

    /**
     * The name of a zone; null if there is none.
     *
     * @param type 0 in standard time, 1 in daylight saving time, 2 for both
     */
    static String name(String id, int type, TextStyle style) {
        String[] texts = texts();
        boolean isShort = style == TextStyle.SHORT || style == TextStyle.SHORT_STANDALONE;
        for (int i = 0; i < texts.length; i += STRINGS) {
            if (texts[i].equals(id)) {
                return texts[i + 1 + 2 * type + (isShort ? 1 : 0)];
            }
        }
        return null;
    }
}
