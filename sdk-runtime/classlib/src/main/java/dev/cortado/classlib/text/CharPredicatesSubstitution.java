package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * java.util.regex.CharPredicates: no scripts of Unicode and few of its blocks, whose tables are as
 * large as small programs.
 */
@SubstituteClass("java.util.regex.CharPredicates")
final class CharPredicatesSubstitution {
    private CharPredicatesSubstitution() {}

    /** A name for java.util.regex.Pattern's predicates. */
    @SubstituteClass("java.util.regex.Pattern$CharPredicate")
    interface Predicate {
        @Alias
        boolean is(int codePoint);
    }

    @Substitute
    static Predicate forUnicodeScript(String name) {
        throw new UnsupportedOperationException(
                "\\p{IsScript}: the image has no scripts of Unicode");
    }

    @Substitute
    static Predicate forUnicodeBlock(String name) {
        String known = normalized(name);
        return switch (known) {
            case "BASICLATIN" -> block(0x0000, 0x007f);
            case "LATIN1SUPPLEMENT" -> block(0x0080, 0x00ff);
            case "LATINEXTENDEDA" -> block(0x0100, 0x017f);
            case "LATINEXTENDEDB" -> block(0x0180, 0x024f);
            case "COMBININGDIACRITICALMARKS" -> block(0x0300, 0x036f);
            case "GREEK", "GREEKANDCOPTIC" -> block(0x0370, 0x03ff);
            case "CYRILLIC" -> block(0x0400, 0x04ff);
            case "HEBREW" -> block(0x0590, 0x05ff);
            case "ARABIC" -> block(0x0600, 0x06ff);
            case "GENERALPUNCTUATION" -> block(0x2000, 0x206f);
            case "HIRAGANA" -> block(0x3040, 0x309f);
            case "KATAKANA" -> block(0x30a0, 0x30ff);
            default ->
                    throw new UnsupportedOperationException(
                            "\\p{In" + name + "}: the image has few blocks of Unicode");
        };
    }

    /** Case, spaces, hyphens and underscores do not matter, as in Character.UnicodeBlock. */
    @Add
    private static String normalized(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != ' ' && c != '-' && c != '_') {
                text.append(Character.toUpperCase(c));
            }
        }
        return text.toString();
    }

    @Add
    private static Predicate block(int first, int last) {
        return codePoint -> first <= codePoint && codePoint <= last;
    }
}
