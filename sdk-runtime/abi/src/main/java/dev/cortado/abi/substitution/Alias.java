package dev.cortado.abi.substitution;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a field, method or constructor of the target, so that substitution code can use it whatever
 * its access; the annotated declaration's own body or value is dropped.
 *
 * <p>It is an error if the target has no such member. In a class with {@code replaceAll} the target
 * keeps the member.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Alias {}
