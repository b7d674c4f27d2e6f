package dev.cortado.abi.substitution;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Replaces the target's method of the same name and descriptor; it is an error if there is none.
 *
 * <p>The target keeps its access flags; {@code native} and {@code synchronized} are taken from the
 * replacement. On a constructor, the replacement's superclass must be {@code Object} or the
 * target's superclass; a call of Object's constructor becomes one of the constructor without
 * parameters of the target's superclass.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Substitute {

    /**
     * The target's method's name, when a class may not declare it, such as {@code notify}; else
     * empty.
     */
    String value() default "";
}
