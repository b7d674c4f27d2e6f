package dev.cortado.classlib.lang;

import dev.cortado.abi.ImageConstants;
import dev.cortado.abi.substitution.Alias;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/** java.lang.AbstractStringBuilder: one encoding only in an image with Latin-1 text. */
@SubstituteClass("java.lang.AbstractStringBuilder")
abstract class AbstractStringBuilderSubstitution {
    @Alias byte coder;

    @Substitute
    final boolean isLatin1() {
        return ImageConstants.latin1() || coder == 0;
    }

    @Substitute
    final byte getCoder() {
        return ImageConstants.latin1() ? 0 : coder;
    }
}
