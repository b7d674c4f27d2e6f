package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States that a method may wait for another thread; an interrupt handler must not call it. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WaitsForThread {}
