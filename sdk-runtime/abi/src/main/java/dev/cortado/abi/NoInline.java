package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Keeps a method out of line: slow paths that would make their callers larger. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NoInline {}
