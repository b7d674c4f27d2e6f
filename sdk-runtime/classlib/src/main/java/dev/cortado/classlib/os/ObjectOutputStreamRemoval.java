package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.io.ObjectOutputStream: refused. */
@SubstituteClass("java.io.ObjectOutputStream")
@Remove("serialization needs reflection, which an image does not have")
final class ObjectOutputStreamRemoval {
    private ObjectOutputStreamRemoval() {}
}
