/**
 * The substitutions over java.io: standard streams on the board's console, and no files.
 *
 * <p>Input: text and bytes of the program. Output: bytes of {@code dev.cortado.runtime.console}.
 * Invariant: the console is UTF-8, whatever the text profile.
 */
package dev.cortado.classlib.io;
