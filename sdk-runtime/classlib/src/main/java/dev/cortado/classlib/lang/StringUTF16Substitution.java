package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.Unchecked;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * java.lang.StringUTF16: in an image with Latin-1 text its arrays hold one byte for a character too, and a question
 * mark for what is not Latin-1; so a string or builder that the JDK thinks wide is as good as any other. Single
 * characters are not checked for their index again, as the callers have done so.
 */
@SubstituteClass("java.lang.StringUTF16")
final class StringUTF16Substitution {
    private StringUTF16Substitution() {}

    @Substitute
    public static byte[] newBytesFor(int length) {
        if (length < 0) {
            throw new NegativeArraySizeException();
        }
        if (length >= 1 << 30) {
            throw new OutOfMemoryError("UTF16 String size is " + length + ", should be less than " + (1 << 30));
        }
        return new byte[ImageConstants.latin1() ? length : length << 1];
    }

    @Substitute
    @Unchecked
    static void putChar(byte[] value, int index, int c) {
        if (ImageConstants.latin1()) {
            value[index] = (byte) (c >>> 8 == 0 ? c : '?');
        } else {
            value[index << 1] = (byte) c;
            value[(index << 1) + 1] = (byte) (c >> 8);
        }
    }

    @Substitute
    @Unchecked
    static char getChar(byte[] value, int index) {
        return ImageConstants.latin1()
                ? (char) (value[index] & 0xFF)
                : (char) (value[index << 1] & 0xFF | (value[(index << 1) + 1] & 0xFF) << 8);
    }

    @Substitute
    public static int length(byte[] value) {
        return ImageConstants.latin1() ? value.length : value.length >> 1;
    }

    @Substitute
    public static byte[] toBytes(char c) {
        byte[] value = newBytesFor(1);
        putChar(value, 0, c);
        return value;
    }

    @Substitute
    static byte[] toBytesSupplementary(int codePoint) {
        byte[] value = newBytesFor(2);
        putChar(value, 0, Character.highSurrogate(codePoint));
        putChar(value, 1, Character.lowSurrogate(codePoint));
        return value;
    }
}
