package dev.cortado.classlib.vm;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** jdk.internal.vm.ContinuationSupport: there are no continuations to pin. */
@SubstituteClass("jdk.internal.vm.ContinuationSupport")
final class ContinuationSupportSubstitution {
    private ContinuationSupportSubstitution() {}

    @Substitute
    private static boolean isSupported0() {
        return false;
    }

    @Substitute
    public static void pinIfSupported() {}

    @Substitute
    public static void unpinIfSupported() {}
}
