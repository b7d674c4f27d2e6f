/**
 * Turns one method's bytecode into SSA form, folding what the image already knows.
 *
 * <p>Input: a JavaMethod, and through two ports the state of the image heap and the targets of
 * invokedynamic. Output: one Function. Invariant: code that a constant condition excludes is never
 * translated, so nothing becomes reachable by it.
 */
package dev.cortado.compiler.translate;
