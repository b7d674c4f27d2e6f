package dev.cortado.abi.substitution;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Removes a member of the target: a field ceases to exist, and a method that the program reaches is
 * a build error that gives the reason and the path.
 *
 * <p>On a class, removes every method of the target that the class does not mention. The compiler
 * finds this annotation on the removed method in the merged class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Remove {

    /** Why it cannot exist here and, where there is one, what to use instead. */
    String value();
}
