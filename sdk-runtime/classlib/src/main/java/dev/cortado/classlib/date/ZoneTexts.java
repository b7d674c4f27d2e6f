package dev.cortado.classlib.date;

import dev.cortado.abi.Intrinsic;
import java.time.format.TextStyle;
import java.util.Arrays;

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

    /** The identifier and names of each zone. */
    static String[][] all() {
        String[] texts = texts();
        String[][] all = new String[texts.length / STRINGS][];
        for (int i = 0; i < all.length; i++) {
            all[i] = Arrays.copyOfRange(texts, i * STRINGS, (i + 1) * STRINGS);
        }
        return all;
    }

    /** The identifier and names of a zone; null if there is none. */
    static String[] of(String id) {
        String[] texts = texts();
        for (int i = 0; i < texts.length; i += STRINGS) {
            if (texts[i].equals(id)) {
                return Arrays.copyOfRange(texts, i, i + STRINGS);
            }
        }
        return null;
    }

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
