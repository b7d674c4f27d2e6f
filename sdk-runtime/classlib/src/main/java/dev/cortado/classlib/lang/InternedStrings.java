package dev.cortado.classlib.lang;

import dev.cortado.abi.Address;
import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.ObjectLayout;
import java.util.HashMap;
import java.util.Map;

/**
 * The strings that String.intern has returned on the device; each is the image's literal where
 * there is one.
 */
final class InternedStrings {
    private static final Map<String, String> STRINGS = new HashMap<>();

    private InternedStrings() {}

    /** The one string of its text. */
    static String canonical(String text) {
        String known = STRINGS.get(text);
        if (known == null) {
            known = literal(text);
            STRINGS.put(known, known);
        }
        return known;
    }

    /** The literal of the image with this text, or else the text itself. */
    private static String literal(String text) {
        Address literals = Address.ofSymbol(ImageConstants.LITERALS);
        Address next = literals.loadAddress(0);
        for (int offset = ObjectLayout.REFERENCE_BYTES;
                !next.isZero();
                offset += ObjectLayout.REFERENCE_BYTES) {
            String literal = (String) next.toObject();
            if (literal.equals(text)) {
                return literal;
            }
            next = literals.loadAddress(offset);
        }
        return text;
    }
}
