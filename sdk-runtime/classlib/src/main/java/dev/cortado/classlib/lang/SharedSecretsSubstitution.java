package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** jdk.internal.access.SharedSecrets: java.lang's part is there from the start. */
@SubstituteClass("jdk.internal.access.SharedSecrets")
final class SharedSecretsSubstitution {
    @Add
    private static final JavaLangAccessAliases.Access LANG =
            (JavaLangAccessAliases.Access) (Object) new JavaLangAccessAliases.Implementation();

    @Substitute
    public static JavaLangAccessAliases.Access getJavaLangAccess() {
        return LANG;
    }
}
