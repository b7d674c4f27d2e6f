package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.NoInline;
import dev.cortado.abi.Unchecked;
import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.runtime.heap.LatinText;

/**
 * java.lang.StringUTF16: single characters without index checks, as their callers have checked
 * already.
 *
 * <p>In an image with Latin-1 text a character takes one byte in its arrays too, from their start,
 * and is a question mark when it is not Latin-1; String's constructor cuts the unused half off.
 */
@SubstituteClass("java.lang.StringUTF16")
final class StringUTF16Substitution {
    @Alias static int MAX_LENGTH;

    private StringUTF16Substitution() {}

    @Alias
    static native byte[] newBytesFor(int length);

    /** One byte a character if all are Latin-1. */
    @Alias
    static native byte[] compress(byte[] wide, int offset, int count);

    /** The coder of what {@link #compress} made. */
    @Alias
    static native byte coderFromArrayLen(byte[] text, int count);

    @Substitute
    @Unchecked
    static char getChar(byte[] value, int index) {
        if (ImageConstants.latin1()) {
            return (char) (value[index] & 0xff);
        }
        int at = index << 1;
        return (char) (value[at] & 0xff | (value[at + 1] & 0xff) << 8);
    }

    @Substitute
    @Unchecked
    static void putChar(byte[] value, int index, int character) {
        if (ImageConstants.latin1()) {
            value[index] = narrow(character);
            return;
        }
        int at = index << 1;
        value[at] = (byte) character;
        value[at + 1] = (byte) (character >> 8);
    }

    @Substitute
    public static int newBytesLength(int length) {
        if (length < 0) {
            throw new NegativeArraySizeException();
        }
        if (length >= MAX_LENGTH) {
            throw tooLong(length);
        }
        return length << 1;
    }

    @Add
    @NoInline
    private static OutOfMemoryError tooLong(int length) {
        return new OutOfMemoryError(
                new LatinText()
                        .add("UTF16 String size is ")
                        .add(length)
                        .add(", should be less than ")
                        .add(MAX_LENGTH)
                        .text());
    }

    @Substitute
    public static int length(byte[] value) {
        return ImageConstants.latin1() ? value.length : value.length >> 1;
    }

    /**
     * One byte a character if all are Latin-1, else two; in an image with Latin-1 text always one.
     */
    @Substitute
    public static byte[] compress(char[] text, int offset, int count) {
        byte[] narrow = new byte[count];
        if (ImageConstants.latin1()) {
            for (int i = 0; i < count; i++) {
                narrow[i] = narrow(text[offset + i]);
            }
            return narrow;
        }
        return compress(text, offset, narrow, 0, count) == count
                ? narrow
                : toBytes(text, offset, count);
    }

    @Alias
    public static native int compress(
            char[] text, int offset, byte[] target, int targetOffset, int count);

    @Alias
    public static native byte[] toBytes(char[] text, int offset, int count);

    @Add
    private static byte narrow(int character) {
        return (byte) (character >>> 8 == 0 ? character : '?');
    }
}
