package dev.cortado.classlib.security;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;

/** java.security.MessageDigest: there are no providers, so none is found by name. */
@SubstituteClass("java.security.MessageDigest")
abstract class MessageDigestSubstitution {
    @Substitute
    public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
    }

    @Substitute
    public static MessageDigest getInstance(String algorithm, String provider)
            throws NoSuchAlgorithmException {
        return getInstance(algorithm);
    }

    @Substitute
    public static MessageDigest getInstance(String algorithm, Provider provider)
            throws NoSuchAlgorithmException {
        return getInstance(algorithm);
    }
}
