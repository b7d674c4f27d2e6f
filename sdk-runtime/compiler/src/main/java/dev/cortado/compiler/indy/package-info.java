/**
 * Resolves dynamic call sites and constants at build time.
 *
 * <p>Input: an {@code invokedynamic} or a dynamic constant of one class file. Output: a static
 * method of plain bytecode, in a synthetic class, that does what the JDK's bootstrap method would
 * have linked. Invariant: names and contents depend only on the class file that holds the call
 * site, never on the order of linking.
 *
 * <p>Synthetic classes use private members of the class they serve; nothing downstream checks
 * access.
 */
package dev.cortado.compiler.indy;
