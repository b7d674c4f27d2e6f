package dev.cortado.abi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a static method a C symbol and the AAPCS base calling convention, so that calls the back end
 * introduces by itself reach it.
 *
 * <p>An exported method is compiled when, and only when, something refers to its symbol.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Export {

    /** The symbol's name, for example {@code __aeabi_dadd}. */
    String value();
}
