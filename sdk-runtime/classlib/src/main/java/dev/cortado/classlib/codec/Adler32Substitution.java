package dev.cortado.classlib.codec;

import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.zip.Adler32 in Java. */
@SubstituteClass("java.util.zip.Adler32")
final class Adler32Substitution {
    private Adler32Substitution() {}

    @ReplaceInitializer
    private static void initialize() {}

    @Substitute
    private static int update(int adler, int value) {
        return AdlerSum.update(adler, value);
    }

    @Substitute
    private static int updateBytes(int adler, byte[] bytes, int offset, int length) {
        return AdlerSum.update(adler, bytes, offset, offset + length);
    }
}
