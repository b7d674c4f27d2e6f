package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Locale;

/** java.lang.ConditionalSpecialCasing: the final sigma without java.text.BreakIterator. */
@SubstituteClass("java.lang.ConditionalSpecialCasing")
final class ConditionalSpecialCasingSubstitution {
    private ConditionalSpecialCasingSubstitution() {}

    @Alias
    private static native boolean isCased(int codePoint);

    /** Whether a cased letter stands before the index in the same word, and none after it. */
    @Substitute
    private static boolean isFinalCased(String text, int index, Locale locale) {
        int after = index + Character.charCount(text.codePointAt(index));
        while (after < text.length() && isWordPart(text.codePointAt(after))) {
            int codePoint = text.codePointAt(after);
            if (isCased(codePoint)) {
                return false;
            }
            after += Character.charCount(codePoint);
        }
        int before = index;
        while (before > 0 && isWordPart(text.codePointBefore(before))) {
            int codePoint = text.codePointBefore(before);
            if (isCased(codePoint)) {
                return true;
            }
            before -= Character.charCount(codePoint);
        }
        return false;
    }

    @Add
    private static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || codePoint == '\''
                || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
