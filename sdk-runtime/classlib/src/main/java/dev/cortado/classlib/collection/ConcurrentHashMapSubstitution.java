package dev.cortado.classlib.collection;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.concurrent.ConcurrentHashMap: keys of one hash code are ordered as in HashMap. */
@SubstituteClass("java.util.concurrent.ConcurrentHashMap")
final class ConcurrentHashMapSubstitution {
    private ConcurrentHashMapSubstitution() {}

    /** The class of a key that compares with its own kind; for others bins fall back on identity hash codes. */
    @Substitute
    static Class<?> comparableClassFor(Object key) {
        return key instanceof String || key instanceof Integer || key instanceof Long ? key.getClass() : null;
    }
}
