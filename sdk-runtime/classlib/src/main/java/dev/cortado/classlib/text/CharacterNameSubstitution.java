package dev.cortado.classlib.text;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.lang.CharacterName: the image has no names of characters. */
@SubstituteClass("java.lang.CharacterName")
final class CharacterNameSubstitution {
    private CharacterNameSubstitution() {}

    @Substitute
    public static CharacterNameSubstitution getInstance() {
        throw new UnsupportedOperationException("the image has no names of characters");
    }
}
