package dev.cortado.classlib.lang;

import dev.cortado.abi.Unchecked;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * java.lang.StringUTF16: single characters without index checks, as their callers have checked
 * already.
 */
@SubstituteClass("java.lang.StringUTF16")
final class StringUTF16Substitution {
    private StringUTF16Substitution() {}

    @Substitute
    @Unchecked
    static char getChar(byte[] value, int index) {
        int at = index << 1;
        return (char) (value[at] & 0xff | (value[at + 1] & 0xff) << 8);
    }

    @Substitute
    @Unchecked
    static void putChar(byte[] value, int index, int character) {
        int at = index << 1;
        value[at] = (byte) character;
        value[at + 1] = (byte) (character >> 8);
    }
}
