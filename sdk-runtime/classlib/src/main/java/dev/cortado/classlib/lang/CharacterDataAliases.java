package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.SubstituteClass;

/** Names for the tables of character properties that every image may have. */
final class CharacterDataAliases {
    private CharacterDataAliases() {}

    /** The properties of U+0000 to U+00FF. */
    @SubstituteClass("java.lang.CharacterDataLatin1")
    static final class Latin1 {
        @Alias static Latin1 instance;
    }

    /** The properties of code points that are not assigned. */
    @SubstituteClass("java.lang.CharacterDataUndefined")
    static final class Undefined {
        @Alias static CharacterDataSubstitution instance;
    }

    /** The properties of the other planes. */
    @SubstituteClass("java.lang.CharacterData00")
    static final class Plane00 {
        @Alias static Plane00 instance;
    }

    /** As {@link Plane00}. */
    @SubstituteClass("java.lang.CharacterData01")
    static final class Plane01 {
        @Alias static CharacterDataSubstitution instance;
    }

    /** As {@link Plane00}. */
    @SubstituteClass("java.lang.CharacterData02")
    static final class Plane02 {
        @Alias static CharacterDataSubstitution instance;
    }

    /** As {@link Plane00}. */
    @SubstituteClass("java.lang.CharacterData03")
    static final class Plane03 {
        @Alias static CharacterDataSubstitution instance;
    }

    /** As {@link Plane00}. */
    @SubstituteClass("java.lang.CharacterData0E")
    static final class Plane0E {
        @Alias static CharacterDataSubstitution instance;
    }

    /** The private use planes. */
    @SubstituteClass("java.lang.CharacterDataPrivateUse")
    static final class PrivateUse {
        @Alias static CharacterDataSubstitution instance;
    }
}
