package dev.cortado.abi.substitution;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Replaces the body of the target's constructor that has the annotated method's parameters.
 *
 * <p>The annotated method is an instance method that returns nothing, of any name. The constructor
 * first calls the constructor without parameters of the target's superclass, then runs the method's
 * body.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface SubstituteConstructor {}
