/**
 * The compiler as a whole: from a program's class files to an image.
 *
 * <p>Input: a {@link dev.cortado.compiler.BuildRequest}. Output: a {@link
 * dev.cortado.compiler.BuildResult}. Invariant: {@link dev.cortado.compiler.Compiler} is the only
 * class that sees all phases, and reads as their list.
 */
package dev.cortado.compiler;
