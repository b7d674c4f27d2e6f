package dev.cortado.classlib.text;

import java.util.ArrayList;
import java.util.List;

/**
 * String.split at one plain character, without regular expressions.
 *
 * <p>The compiler calls it in place of String.split when the delimiter is a constant of one
 * character, or of a backslash and a character that is neither letter nor digit.
 */
public final class PlainSplit {
    private PlainSplit() {}

    /** As String.split(delimiter). */
    public static String[] split(String text, String delimiter) {
        return split(text, delimiter, 0);
    }

    /** As String.split(delimiter, limit). */
    public static String[] split(String text, String delimiter, int limit) {
        char separator = delimiter.charAt(delimiter.length() - 1);
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = text.indexOf(separator);
        while (at >= 0 && (limit <= 0 || parts.size() < limit - 1)) {
            parts.add(text.substring(from, at));
            from = at + 1;
            at = text.indexOf(separator, from);
        }
        if (parts.isEmpty()) {
            return new String[] {text};
        }
        parts.add(text.substring(from));
        int count = parts.size();
        if (limit == 0) {
            while (count > 0 && parts.get(count - 1).isEmpty()) {
                count--;
            }
        }
        return parts.subList(0, count).toArray(new String[0]);
    }
}
