package dev.cortado.classlib.codec;

import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.zip.CRC32 in Java, with a table of 16 entries: half a byte at a time. */
@SubstituteClass("java.util.zip.CRC32")
final class Crc32Substitution {
    private Crc32Substitution() {}

    @ReplaceInitializer
    private static void initialize() {}

    @Substitute
    private static int update(int crc, int value) {
        return ~Crc32Table.update(~crc, value);
    }

    @Substitute
    private static int updateBytes0(int crc, byte[] bytes, int offset, int length) {
        int register = ~crc;
        for (int i = offset; i < offset + length; i++) {
            register = Crc32Table.update(register, bytes[i]);
        }
        return ~register;
    }
}
