package dev.cortado.abi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static method without prologue and epilogue: its body may only call intrinsics that need
 * neither stack nor registers of the compiler, and returns with {@code bx lr}.
 *
 * <p>For exception handlers that must see the registers and the stack pointer as the core left
 * them. The compiler refuses it outside the SDK.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Naked {}
