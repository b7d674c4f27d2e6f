package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.abi.substitution.SubstituteConstructor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/** java.nio.charset.Charset: the six standard charsets, and UTF-8 as the default; no providers. */
@SubstituteClass("java.nio.charset.Charset")
abstract class CharsetSubstitution {
    @Alias private String name;

    @Alias private String[] aliases;

    @ReplaceInitializer
    private static void initialize() {}

    @SubstituteConstructor
    private void construct(String name, String[] aliases) {
        this.name = name;
        this.aliases = aliases == null ? new String[0] : aliases;
    }

    @Substitute
    public static Charset defaultCharset() {
        return StandardCharsets.UTF_8;
    }

    @Substitute
    private static Charset lookup(String name) {
        if (name == null) {
            throw new IllegalArgumentException("Null charset name");
        }
        Charset found = standard(name);
        if (found == null) {
            checkName(name);
        }
        return found;
    }

    @Alias
    private static native void checkName(String name);

    /** The standard charset of a name or alias. */
    @Add
    private static Charset standard(String name) {
        if (isOneOf(name, "UTF-8", "UTF8", "unicode-1-1-utf-8")) {
            return StandardCharsets.UTF_8;
        }
        if (isOneOf(name, "US-ASCII", "ASCII", "ISO646-US", "646", "iso-ir-6", "cp367", "us")) {
            return StandardCharsets.US_ASCII;
        }
        if (isOneOf(
                name,
                "ISO-8859-1",
                "ISO8859_1",
                "latin1",
                "l1",
                "ISO_8859-1",
                "ISO8859-1",
                "cp819",
                "8859_1")) {
            return StandardCharsets.ISO_8859_1;
        }
        if (isOneOf(name, "UTF-16", "UTF_16", "utf16", "unicode", "UnicodeBig")) {
            return StandardCharsets.UTF_16;
        }
        if (isOneOf(
                name,
                "UTF-16BE",
                "UTF_16BE",
                "ISO-10646-UCS-2",
                "X-UTF-16BE",
                "UnicodeBigUnmarked")) {
            return StandardCharsets.UTF_16BE;
        }
        if (isOneOf(name, "UTF-16LE", "UTF_16LE", "X-UTF-16LE", "UnicodeLittleUnmarked")) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    @Add
    private static boolean isOneOf(String name, String... known) {
        for (String each : known) {
            if (each.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    @Remove("the image has the charsets of java.nio.charset.StandardCharsets only")
    public static native SortedMap<String, Charset> availableCharsets();
}
