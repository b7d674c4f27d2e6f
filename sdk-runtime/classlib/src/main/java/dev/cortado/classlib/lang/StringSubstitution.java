package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.abi.substitution.SubstituteConstructor;
import dev.cortado.classlib.text.Utf16Text;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
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
