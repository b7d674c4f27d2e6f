/**
 * The refusals that a user of the compiler can act upon.
 *
 * <p>Input: facts found by a phase. Output: one typed exception. Invariant: a {@code
 * BuildException} blames the input, any other exception blames the compiler.
 */
package dev.cortado.compiler.diagnostic;
