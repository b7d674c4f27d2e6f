/**
 * Passes that make functions smaller or faster by what the Java semantics and the whole program
 * tell and LLVM can't see.
 *
 * <p>Input: a translated function and the world; then all functions and the targets of their calls.
 * Output: the same functions, rewritten in place, with the same behaviour. Invariant: leaving out
 * any pass changes no program's result.
 */
package dev.cortado.compiler.optimize;
