package dev.cortado.classlib.collection;

import dev.cortado.abi.substitution.ReplaceInitializer;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.math.BigInteger's tasks: no pool of threads is asked for its parallelism. */
@SubstituteClass("java.math.BigInteger$RecursiveOp")
final class BigIntegerTaskSubstitution {
    private BigIntegerTaskSubstitution() {}

    @ReplaceInitializer
    private static void initialize() {}

    @Substitute
    private static int getParallelForkDepthThreshold() {
        return 0;
    }
}
