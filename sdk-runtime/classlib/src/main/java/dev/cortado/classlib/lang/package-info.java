/**
 * The substitutions over java.lang: the system, classes, throwables, threads and the runtime.
 *
 * <p>Input: calls of the JDK's and the program's classes. Output: calls of {@code
 * dev.cortado.runtime}. Invariant: what needs an operating system is marked {@link
 * dev.cortado.abi.substitution.Remove}, never answered with a made-up value.
 */
package dev.cortado.classlib.lang;
