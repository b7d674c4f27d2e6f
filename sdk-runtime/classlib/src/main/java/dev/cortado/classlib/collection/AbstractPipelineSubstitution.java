package dev.cortado.classlib.collection;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.stream.AbstractPipeline: with one thread every stream is sequential. */
@SubstituteClass("java.util.stream.AbstractPipeline")
abstract class AbstractPipelineSubstitution {
    @Substitute
    public final boolean isParallel() {
        return false;
    }
}
