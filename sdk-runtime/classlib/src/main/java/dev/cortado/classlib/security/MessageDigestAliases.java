package dev.cortado.classlib.security;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;
import java.security.MessageDigestSpi;
import java.security.Provider;

/** A name for the MessageDigest of an implementation that can be cloned. */
@SubstituteClass("java.security.MessageDigest$Delegate$CloneableDelegate")
final class MessageDigestAliases {
    @Alias
    MessageDigestAliases(MessageDigestSpi digest, String algorithm, Provider provider) {}
}
