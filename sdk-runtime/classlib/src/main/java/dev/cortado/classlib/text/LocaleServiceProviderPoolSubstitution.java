package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** sun.util.locale.provider.LocaleServiceProviderPool: the image has no data of locales. */
@SubstituteClass("sun.util.locale.provider.LocaleServiceProviderPool")
final class LocaleServiceProviderPoolSubstitution {
    private LocaleServiceProviderPoolSubstitution() {}

    @Substitute
    public static LocaleServiceProviderPoolSubstitution getPool(Class<?> provider) {
        throw new UnsupportedOperationException(
                "the image has no data of locales: ".concat(provider.getName()));
    }
}
