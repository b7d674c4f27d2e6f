/**
 * The substitutions over java.util's collections.
 *
 * <p>Input: calls of the JDK's and the program's classes. Output: the same results without reflection. Invariant: only
 * what depends on reflection is replaced.
 */
package dev.cortado.classlib.collection;
