package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Omits null, bounds, store, cast and stack checks in a method of the runtime.
 *
 * <p>For code that runs where an exception can't be thrown (collector, unwinder, reset). The
 * compiler refuses it outside the SDK.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Unchecked {}
