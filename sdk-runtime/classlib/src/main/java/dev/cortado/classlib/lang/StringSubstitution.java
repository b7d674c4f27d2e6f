package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.abi.substitution.SubstituteConstructor;
import dev.cortado.classlib.text.Utf16Text;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** java.lang.String: one encoding only in an image with Latin-1 text. */
@SubstituteClass("java.lang.String")
final class StringSubstitution {

    @Alias private byte[] value;

    @Alias private byte coder;

    @SubstituteConstructor
    private void construct(byte[] value, byte coder) {
        boolean halfUsed = ImageConstants.latin1() && coder != 0;
        this.value = halfUsed ? Arrays.copyOf(value, value.length >> 1) : value;
        this.coder = halfUsed ? 0 : coder;
    }

    /** The constructor that those from bytes end in. */
    @SubstituteConstructor
    private void construct(Charset charset, byte[] bytes, int offset, int length) {
        if (length == 0) {
            this.value = new byte[0];
            this.coder = 0;
        } else if (charset == StandardCharsets.ISO_8859_1
                || (charset == StandardCharsets.UTF_8 || charset == StandardCharsets.US_ASCII)
                        && isAscii(bytes, offset, length)) {
            this.value = Arrays.copyOfRange(bytes, offset, offset + length);
            this.coder = 0;
        } else if (charset == StandardCharsets.UTF_8) {
            byte[] wide = StringUTF16Substitution.newBytesFor(length);
            int count = decodeUTF8_UTF16(bytes, offset, offset + length, wide, 0, true);
            byte[] text =
                    ImageConstants.latin1()
                            ? Arrays.copyOf(wide, count)
                            : StringUTF16Substitution.compress(wide, 0, count);
            this.value = text;
            this.coder = StringUTF16Substitution.coderFromArrayLen(text, count);
        } else {
            char[] text = new char[length];
            int count =
                    charset == StandardCharsets.US_ASCII
                            ? decodeAscii(text, bytes, offset, length)
                            : Utf16Text.decode(charset, text, bytes, offset, length);
            byte[] narrow = StringUTF16Substitution.compress(text, 0, count);
            this.value = narrow;
            this.coder = StringUTF16Substitution.coderFromArrayLen(narrow, count);
        }
    }

    @Add
    private static boolean isAscii(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[offset + i] < 0) {
                return false;
            }
        }
        return true;
    }

    @Add
    private static int decodeAscii(char[] text, byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            byte each = bytes[offset + i];
            text[i] = each < 0 ? '\uFFFD' : (char) each;
        }
        return length;
    }

    @Alias
    private static native int decodeUTF8_UTF16(
            byte[] source, int from, int to, byte[] target, int at, boolean replacing);

    @Substitute
    boolean isLatin1() {
        return ImageConstants.latin1() || coder == 0;
    }

    @Substitute
    byte coder() {
        return ImageConstants.latin1() ? 0 : coder;
    }

    @Substitute
    public String intern() {
        return InternedStrings.canonical((String) (Object) this);
    }

    /** UTF-16, in its three forms: the other charsets do not come here. */
    @Substitute
    private static int decodeWithDecoder(
            CharsetDecoder decoder, char[] target, byte[] source, int offset, int length) {
        return Utf16Text.decode(decoder.charset(), target, source, offset, length);
    }

    /** As {@link #decodeWithDecoder}. */
    @Substitute
    private static byte[] encodeWithEncoder(
            Charset charset, byte coder, byte[] value, boolean replacing) {
        return Utf16Text.encode(charset, coder != 0, value);
    }
}
