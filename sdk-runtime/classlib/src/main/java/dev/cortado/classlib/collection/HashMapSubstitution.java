package dev.cortado.classlib.collection;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.HashMap: which keys of one hash code can be ordered is known without looking at type arguments. */
@SubstituteClass("java.util.HashMap")
final class HashMapSubstitution {
    private HashMapSubstitution() {}

    /** The class of a key that compares with its own kind; for others bins fall back on identity hash codes. */
    @Substitute
    static Class<?> comparableClassFor(Object key) {
        return key instanceof String || key instanceof Integer || key instanceof Long ? key.getClass() : null;
    }
}
