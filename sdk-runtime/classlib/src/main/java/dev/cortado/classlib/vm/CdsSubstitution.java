package dev.cortado.classlib.vm;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** jdk.internal.misc.CDS: no archive of classes. */
@SubstituteClass("jdk.internal.misc.CDS")
final class CdsSubstitution {
    private CdsSubstitution() {}

    @Substitute
    private static int getCDSConfigStatus() {
        return 0;
    }

    @Substitute
    public static void initializeFromArchive(Class<?> type) {}

    /** A fixed seed: the order of the elements of Set.of and Map.of is the same in every run. */
    @Substitute
    public static long getRandomSeedForDumping() {
        return 1;
    }
}
