package dev.cortado.classlib.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a print stream turns text into bytes. */
abstract class TextEncoding {
    abstract byte[] encode(String text);

    abstract Charset charset();

    /** UTF-8, without a charset. */
    static final class Utf8 extends TextEncoding {
        @Override
        byte[] encode(String text) {
            return Utf8Text.encode(text);
        }

        @Override
        Charset charset() {
            return StandardCharsets.UTF_8;
        }
    }

    /** Any charset. */
    static final class OfCharset extends TextEncoding {
        private final Charset charset;

        OfCharset(Charset charset) {
            this.charset = charset;
        }

        @Override
        byte[] encode(String text) {
            return text.getBytes(charset);
        }

        @Override
        Charset charset() {
            return charset;
        }
    }
}
