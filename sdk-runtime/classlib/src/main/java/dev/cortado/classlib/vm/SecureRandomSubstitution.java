package dev.cortado.classlib.vm;

import dev.cortado.abi.substitution.Remove;
import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;
import java.util.Random;

/** java.security.SecureRandom: none, as long as no board has a source of entropy. */
@SubstituteClass("java.security.SecureRandom")
final class SecureRandomSubstitution extends Random {
    @Remove("there is no source of entropy; use java.util.Random where secrecy does not matter")
    SecureRandomSubstitution() {}

    @Substitute
    public static byte[] getSeed(int count) {
        throw new UnsupportedOperationException(
                "SecureRandom.getSeed: there is no source of entropy");
    }
}
