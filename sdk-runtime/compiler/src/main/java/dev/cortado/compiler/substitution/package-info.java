/**
 * Merges the class library's substitution classes into the classes of the JDK that they stand for.
 *
 * <p>Input: original class files, and SDK classes that carry the annotations of {@code
 * dev.cortado.abi.substitution}. Output: ordinary class files. Invariant: what leaves this package
 * names no substitution class any more, and every annotated member was found in its target.
 */
package dev.cortado.compiler.substitution;
