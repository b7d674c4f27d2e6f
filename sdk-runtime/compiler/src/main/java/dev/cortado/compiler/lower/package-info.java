/**
 * The passes that must run: Java operations become loads, stores, branches and calls.
 *
 * <p>Input: a ReachableProgram. Output: the same functions in low-level form, and the closed
 * world's type numbers and dispatch tables. Invariant: afterwards no instruction needs to know what
 * a class is.
 */
package dev.cortado.compiler.lower;
