package dev.cortado.classlib.codec;

import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.zip.Adler32 in Java. RFC 1950, 8.2. */
@SubstituteClass("java.util.zip.Adler32")
final class Adler32Substitution {
    private Adler32Substitution() {}

    @ReplaceInitializer
    private static void initialize() {}

    @Substitute
    private static int update(int adler, int value) {
        int low = ((adler & 0xFFFF) + (value & 0xFF)) % 65521;
        int high = ((adler >>> 16) + low) % 65521;
        return high << 16 | low;
    }

    @Substitute
    private static int updateBytes(int adler, byte[] bytes, int offset, int length) {
        int result = adler;
        for (int i = offset; i < offset + length; i++) {
            result = update(result, bytes[i]);
        }
        return result;
    }
}
