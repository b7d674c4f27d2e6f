package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * jdk.internal.access.SharedSecrets: the doors between packages are there from the start.
 *
 * <p>A door whose class is initialised at build time is found open; no class is initialised by
 * name.
 */
@SubstituteClass("jdk.internal.access.SharedSecrets")
final class SharedSecretsSubstitution {
    @Add
    private static final JavaLangAccessAliases.Access LANG =
            (JavaLangAccessAliases.Access) (Object) new JavaLangAccessAliases.Implementation();

    @Add
    private static final JavaLangAccessAliases.CollectionAccess COLLECTIONS =
            (JavaLangAccessAliases.CollectionAccess)
                    (Object) new JavaLangAccessAliases.CollectionImplementation();

    @Substitute
    public static JavaLangAccessAliases.Access getJavaLangAccess() {
        return LANG;
    }

    @Substitute
    public static JavaLangAccessAliases.CollectionAccess getJavaUtilCollectionAccess() {
        return COLLECTIONS;
    }

    @Substitute
    private static void ensureClassInitialized(Class<?> type) {}
}
