package dev.cortado.abi.substitution;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the annotated class stands for a class of the JDK or of a library, and that its members
 * change the target's.
 *
 * <p>Every mention of the annotated class in an SDK class (also as a parameter type, in a cast or
 * in a signature) means the target. To reach private members of another class of the JDK, declare a
 * substitution class for it that has nothing but {@link Alias} members.
 *
 * <p>Substitution classes are looked for below the packages {@code dev.cortado.classlib} and {@code
 * dev.cortado.drivers.net}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE})
public @interface SubstituteClass {

    /**
     * The target's binary name, for example {@code java.lang.String} or {@code
     * java.util.HashMap$Node}.
     */
    String value();

    /**
     * Whether the annotated class replaces the whole target.
     *
     * <p>The target then has this class's superclass, interfaces, constructors, static initialiser
     * and members, and of its own only its name, its access flags, and the members named by {@link
     * Alias}.
     */
    boolean replaceAll() default false;
}
