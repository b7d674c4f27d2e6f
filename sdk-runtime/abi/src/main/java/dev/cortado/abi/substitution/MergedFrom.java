package dev.cortado.abi.substitution;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the source file that a merged class's method comes from, to which its line numbers refer.
 *
 * <p>Not for source code: the compiler writes it when it merges a substitution class into its
 * target.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface MergedFrom {

    /** For example {@code dev/cortado/classlib/java/lang/StringSubstitution.java}. */
    String value();
}
