package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.util.regex.Pattern: no characters by their Unicode names. */
@SubstituteClass("java.util.regex.Pattern")
final class PatternSubstitution {
    private PatternSubstitution() {}

    @Substitute("N")
    private int characterByName() {
        throw new UnsupportedOperationException("\\N{...}: the image has no names of characters");
    }
}
