package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * java.lang.Enum: a hash code that does not depend on the address, so that hash tables of enum constants can be
 * built with the image.
 */
@SubstituteClass("java.lang.Enum")
abstract class EnumSubstitution {
    @Alias
    private String name;

    @Substitute("hashCode")
    int hashOfName() {
        return name.hashCode();
    }
}
