package dev.cortado.classlib.vm;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.SubstituteClass;

/** jdk.internal.util.StaticProperty: English, UTF-8, and no directories. */
@SubstituteClass("jdk.internal.util.StaticProperty")
final class StaticPropertySubstitution {
    @Alias private static String USER_LANGUAGE;

    @Alias private static String USER_LANGUAGE_DISPLAY;

    @Alias private static String USER_LANGUAGE_FORMAT;

    @Alias private static String USER_SCRIPT;

    @Alias private static String USER_SCRIPT_DISPLAY;

    @Alias private static String USER_SCRIPT_FORMAT;

    @Alias private static String USER_VARIANT;

    @Alias private static String USER_VARIANT_DISPLAY;

    @Alias private static String USER_VARIANT_FORMAT;

    @Alias private static String USER_EXTENSIONS;

    @Alias private static String USER_EXTENSIONS_DISPLAY;

    @Alias private static String USER_EXTENSIONS_FORMAT;

    @Alias private static String USER_REGION;

    @Alias private static String JAVA_LOCALE_USE_OLD_ISO_CODES;

    @Alias private static String USER_COUNTRY;

    @Alias private static String USER_COUNTRY_DISPLAY;

    @Alias private static String USER_COUNTRY_FORMAT;

    @Alias private static String NATIVE_ENCODING;

    @Alias private static String FILE_ENCODING;

    @Alias private static String SUN_JNU_ENCODING;

    @Alias private static String OS_NAME;

    @Alias private static String OS_ARCH;

    private StaticPropertySubstitution() {}

    @ReplaceInitializer
    private static void initialize() {
        USER_LANGUAGE = "en";
        USER_LANGUAGE_DISPLAY = "en";
        USER_LANGUAGE_FORMAT = "en";
        USER_SCRIPT = "";
        USER_SCRIPT_DISPLAY = "";
        USER_SCRIPT_FORMAT = "";
        USER_VARIANT = "";
        USER_VARIANT_DISPLAY = "";
        USER_VARIANT_FORMAT = "";
        USER_EXTENSIONS = "";
        USER_EXTENSIONS_DISPLAY = "";
        USER_EXTENSIONS_FORMAT = "";
        USER_REGION = "";
        JAVA_LOCALE_USE_OLD_ISO_CODES = "";
        USER_COUNTRY = "US";
        USER_COUNTRY_DISPLAY = "US";
        USER_COUNTRY_FORMAT = "US";
        NATIVE_ENCODING = "UTF-8";
        FILE_ENCODING = "UTF-8";
        SUN_JNU_ENCODING = "UTF-8";
        OS_NAME = "Cortado";
        OS_ARCH = "arm";
    }
}
