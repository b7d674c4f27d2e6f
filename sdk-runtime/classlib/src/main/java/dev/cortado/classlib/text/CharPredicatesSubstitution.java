package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * java.util.regex.CharPredicates: no scripts and blocks of Unicode, whose tables are as large as
 * small programs.
 */
@SubstituteClass("java.util.regex.CharPredicates")
final class CharPredicatesSubstitution {
    private CharPredicatesSubstitution() {}

    /** A name for java.util.regex.Pattern's predicates. */
    @SubstituteClass("java.util.regex.Pattern$CharPredicate")
    interface Predicate {}

    @Substitute
    static Predicate forUnicodeScript(String name) {
        throw new UnsupportedOperationException(
                "\\p{IsScript}: the image has no scripts of Unicode");
    }

    @Substitute
    static Predicate forUnicodeBlock(String name) {
        throw new UnsupportedOperationException("\\p{InBlock}: the image has no blocks of Unicode");
    }
}
