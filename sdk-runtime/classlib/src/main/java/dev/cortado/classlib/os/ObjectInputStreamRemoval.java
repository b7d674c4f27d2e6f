package dev.cortado.classlib.os;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.io.ObjectInputStream: refused. */
@SubstituteClass("java.io.ObjectInputStream")
@Remove("serialization needs reflection, which an image does not have")
final class ObjectInputStreamRemoval {
    private ObjectInputStreamRemoval() {}
}
