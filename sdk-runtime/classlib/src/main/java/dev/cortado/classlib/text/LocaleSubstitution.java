package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Locale;

/** java.util.Locale: the default is US English until the program sets another. */
@SubstituteClass("java.util.Locale")
final class LocaleSubstitution {
    private LocaleSubstitution() {}

    @Substitute
    private static Locale initDefault() {
        return Locale.US;
    }

    @Substitute
    private static Locale initDefault(Locale.Category category) {
        return Locale.US;
    }
}
