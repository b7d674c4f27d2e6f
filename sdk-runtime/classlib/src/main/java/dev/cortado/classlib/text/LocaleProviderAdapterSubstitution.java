package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Locale;

/** sun.util.locale.provider.LocaleProviderAdapter: the image has no data of locales. */
@SubstituteClass("sun.util.locale.provider.LocaleProviderAdapter")
abstract class LocaleProviderAdapterSubstitution {
    private LocaleProviderAdapterSubstitution() {}

    @Substitute
    public static LocaleProviderAdapterSubstitution getAdapter(Class<?> provider, Locale locale) {
        throw new UnsupportedOperationException(
                "the image has no data of locales: ".concat(provider.getName()));
    }
}
