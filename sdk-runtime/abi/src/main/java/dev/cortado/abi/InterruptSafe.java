package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States that a method of the SDK may be called in an interrupt handler for a reason that the
 * compiler can't see; the proofs about handlers stop at it.
 *
 * <p>The compiler ignores it outside the SDK.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface InterruptSafe {
    /** The reason. */
    String value();
}
