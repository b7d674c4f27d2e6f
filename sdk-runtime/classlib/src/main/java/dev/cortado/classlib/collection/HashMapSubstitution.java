package dev.cortado.classlib.collection;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.HashMap: which keys of a tree bin are compared, without generic signatures. */
@SubstituteClass("java.util.HashMap")
final class HashMapSubstitution {
    private HashMapSubstitution() {}

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

    @Alias
    static native int compareComparables(Class<?> type, Object key, Object other);
}
