package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.Add;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.lang.CharacterData: in an image with Latin-1 text other characters have no properties. */
@SubstituteClass("java.lang.CharacterData")
abstract class CharacterDataSubstitution {
    @Substitute
    static CharacterDataSubstitution of(int codePoint) {
        if (codePoint >>> 8 == 0) {
            return as(CharacterDataAliases.Latin1.instance);
        }
        return ImageConstants.latin1()
                ? as(CharacterDataAliases.Undefined.instance)
                : ofPlane(codePoint >>> 16);
    }

    @Add
    private static CharacterDataSubstitution ofPlane(int plane) {
        return switch (plane) {
            case 0 -> as(CharacterDataAliases.Plane00.instance);
            case 1 -> as(CharacterDataAliases.Plane01.instance);
            case 2 -> as(CharacterDataAliases.Plane02.instance);
            case 3 -> as(CharacterDataAliases.Plane03.instance);
            case 14 -> as(CharacterDataAliases.Plane0E.instance);
            case 15, 16 -> as(CharacterDataAliases.PrivateUse.instance);
            default -> as(CharacterDataAliases.Undefined.instance);
        };
    }

    @Add
    private static CharacterDataSubstitution as(Object data) {
        return (CharacterDataSubstitution) data;
    }
}
