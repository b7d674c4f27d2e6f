package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;

/** Names for the classes behind jdk.internal.access.SharedSecrets. */
final class JavaLangAccessAliases {
    private JavaLangAccessAliases() {}

    /** The interface through which other packages of java.base call java.lang. */
    @SubstituteClass("jdk.internal.access.JavaLangAccess")
    interface Access {}

    /** Its implementation, as System makes it. */
    @SubstituteClass("java.lang.System$1")
    static final class Implementation {
        @Alias
        Implementation() {}
    }

    /** The interface through which other packages of java.base make unmodifiable lists. */
    @SubstituteClass("jdk.internal.access.JavaUtilCollectionAccess")
    interface CollectionAccess {}

    /** Its implementation. */
    @SubstituteClass("java.util.ImmutableCollections$Access$1")
    static final class CollectionImplementation {
        @Alias
        CollectionImplementation() {}
    }
}
