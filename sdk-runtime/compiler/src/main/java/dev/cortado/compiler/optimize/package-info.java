/**
 * Passes that make one function smaller or faster by what the Java semantics tell and LLVM can't
 * see.
 *
 * <p>Input: a translated function and the world. Output: the same function, rewritten in place,
 * with the same behaviour. Invariant: leaving out any pass changes no program's result.
 */
package dev.cortado.compiler.optimize;
