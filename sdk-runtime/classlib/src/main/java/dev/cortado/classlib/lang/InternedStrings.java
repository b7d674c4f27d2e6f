package dev.cortado.classlib.lang;

import dev.cortado.abi.Intrinsic;
import java.util.HashMap;
import java.util.Map;

/** The strings that String.intern has returned on the device, and the literals of the image. */
final class InternedStrings {
    private static final Map<String, String> STRINGS = new HashMap<>();

    private InternedStrings() {}

    /** The one string of its text. */
    static String canonical(String text) {
        String known = STRINGS.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
