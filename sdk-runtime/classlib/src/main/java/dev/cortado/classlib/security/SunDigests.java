package dev.cortado.classlib.security;

import dev.cortado.abi.AlwaysInline;
import java.security.NoSuchAlgorithmException;

/** The digests of the provider SUN by their standard names. */
final class SunDigests {
    private SunDigests() {}

    /** A new digest, a MessageDigestSpi. */
    @AlwaysInline
    static Object named(String algorithm) throws NoSuchAlgorithmException {
        if (algorithm == null) {
            throw new NullPointerException("null algorithm name");
        }
        if (algorithm.equalsIgnoreCase("SHA-256")) {
            return new DigestAliases.Sha256();
        }
        if (algorithm.equalsIgnoreCase("SHA-1")) {
            return new DigestAliases.Sha1();
        }
        if (algorithm.equalsIgnoreCase("SHA")) {
            return new DigestAliases.Sha1();
        }
        if (algorithm.equalsIgnoreCase("SHA1")) {
            return new DigestAliases.Sha1();
        }
        if (algorithm.equalsIgnoreCase("MD5")) {
            return new DigestAliases.Md5();
        }
        if (algorithm.equalsIgnoreCase("SHA-512")) {
            return new DigestAliases.Sha512();
        }
        if (algorithm.equalsIgnoreCase("SHA-384")) {
            return new DigestAliases.Sha384();
        }
        if (algorithm.equalsIgnoreCase("SHA-224")) {
            return new DigestAliases.Sha224();
        }
        if (algorithm.equalsIgnoreCase("SHA-512/224")) {
            return new DigestAliases.Sha512To224();
        }
        if (algorithm.equalsIgnoreCase("SHA-512/256")) {
            return new DigestAliases.Sha512To256();
        }
        if (algorithm.equalsIgnoreCase("SHA3-224")) {
            return new DigestAliases.Sha3To224();
        }
        if (algorithm.equalsIgnoreCase("SHA3-256")) {
            return new DigestAliases.Sha3To256();
        }
        if (algorithm.equalsIgnoreCase("SHA3-384")) {
            return new DigestAliases.Sha3To384();
        }
        if (algorithm.equalsIgnoreCase("SHA3-512")) {
            return new DigestAliases.Sha3To512();
        }
        if (algorithm.equalsIgnoreCase("MD2")) {
            return new DigestAliases.Md2();
        }
        throw new NoSuchAlgorithmException(algorithm.concat(" MessageDigest not available"));
    }
}
