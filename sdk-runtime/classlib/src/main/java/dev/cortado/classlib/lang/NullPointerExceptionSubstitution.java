package dev.cortado.classlib.lang;

import dev.cortado.abi.substitution.Substitute;
import dev.cortado.abi.substitution.SubstituteClass;

/**
 * java.lang.NullPointerException: no message is made up from bytecode, which the image does not
 * hold.
 */
@SubstituteClass("java.lang.NullPointerException")
final class NullPointerExceptionSubstitution extends RuntimeException {
    @Substitute
    @Override
    public String getMessage() {
        return super.getMessage();
    }

    @Substitute
    @Override
    public Throwable fillInStackTrace() {
        return super.fillInStackTrace();
    }
}
