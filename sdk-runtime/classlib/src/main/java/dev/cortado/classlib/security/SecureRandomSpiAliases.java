package dev.cortado.classlib.security;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;

/** What a random generator offers to java.security.SecureRandom only. */
@SubstituteClass("java.security.SecureRandomSpi")
abstract class SecureRandomSpiAliases {
    @Alias
    abstract void engineSetSeed(byte[] seed);

    @Alias
    abstract void engineNextBytes(byte[] bytes);

    @Alias
    abstract byte[] engineGenerateSeed(int count);
}
