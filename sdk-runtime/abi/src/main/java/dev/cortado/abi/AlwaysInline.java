package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts a method's body into each caller, whatever the optimisation goal. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AlwaysInline {}
