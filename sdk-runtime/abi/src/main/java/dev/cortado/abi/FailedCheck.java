package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of the SDK that throws what a failed check stands for, and in an interrupt handler
 * ends the program with a crash report.
 *
 * <p>The proofs about handlers stop at it. The compiler ignores it outside the SDK.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface FailedCheck {}
