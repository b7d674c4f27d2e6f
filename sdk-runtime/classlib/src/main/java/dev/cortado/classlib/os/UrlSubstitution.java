package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.net.URLStreamHandler;

/** java.net.URL: addresses of the web can be taken apart, but not opened. */
@SubstituteClass("java.net.URL")
final class UrlSubstitution {
    private UrlSubstitution() {}

    @Substitute
    static URLStreamHandler getURLStreamHandler(String protocol) {
        return switch (protocol) {
            case "http" -> new WebAddressHandler(80);
            case "https" -> new WebAddressHandler(443);
            default -> null;
        };
    }
}
