package dev.cortado.classlib.collection;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * java.util.concurrent.ConcurrentHashMap: which keys of a tree bin are compared, without generic
 * signatures.
 */
@SubstituteClass("java.util.concurrent.ConcurrentHashMap")
final class ConcurrentHashMapSubstitution {
    private ConcurrentHashMapSubstitution() {}

    /**
     * The class, if its objects can surely be compared with each other; others are found by search.
     */
    @Substitute
    static Class<?> comparableClassFor(Object key) {
        return key instanceof String
                        || key instanceof Integer
                        || key instanceof Long
                        || key instanceof Enum<?>
                ? key.getClass()
                : null;
    }
}
