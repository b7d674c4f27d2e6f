package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.lang.String: one encoding only in an image with Latin-1 text. */
@SubstituteClass("java.lang.String")
final class StringSubstitution {

    @Alias
    private byte coder;

    @Substitute
    boolean isLatin1() {
        return ImageConstants.latin1() || coder == 0;
    }

    @Substitute
    byte coder() {
        return ImageConstants.latin1() ? 0 : coder;
    }

    @Substitute
    public String intern() {
        return InternedStrings.canonical((String) (Object) this);
    }
}
