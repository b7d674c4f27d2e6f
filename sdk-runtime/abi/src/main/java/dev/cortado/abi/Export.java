package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a static method a C symbol with the base AAPCS calling convention, for calls that LLVM
 * itself makes.
 *
 * <p>Source: Run-time ABI for the Arm Architecture, section 5. The method is linked only when a
 * generated call needs it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Export {
    /** The linker symbol, for example {@code __aeabi_dadd}. */
    String value();
}
