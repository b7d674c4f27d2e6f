package dev.cortado.classlib.security;

import dev.cortado.abi.AlwaysInline;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;

/** java.security.MessageDigest: the digests of the provider SUN, without a search for providers. */
@SubstituteClass("java.security.MessageDigest")
abstract class MessageDigestSubstitution {
    /** Inlined, so that a constant name brings its own digest only. */
    @Substitute
    @AlwaysInline
    public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        return (MessageDigest)
                (Object)
                        new MessageDigestAliases(
                                (MessageDigestSpi) SunDigests.named(algorithm), algorithm, null);
    }

    @Substitute
    public static MessageDigest getInstance(String algorithm, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        if (provider == null || provider.isEmpty()) {
            throw new IllegalArgumentException("missing provider");
        }
        if (!provider.equals("SUN")) {
            throw new NoSuchProviderException("no such provider: ".concat(provider));
        }
        return getInstance(algorithm);
    }

    @Substitute
    public static MessageDigest getInstance(String algorithm, Provider provider)
            throws NoSuchAlgorithmException {
        if (provider == null) {
            throw new IllegalArgumentException("missing provider");
        }
        throw new NoSuchAlgorithmException(
                "no such algorithm: " + algorithm + " for provider " + provider.getName());
    }
}
