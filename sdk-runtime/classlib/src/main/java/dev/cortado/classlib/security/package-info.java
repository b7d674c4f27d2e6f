/**
 * The substitutions over java.security: no providers, the JDK's own message digests by name.
 *
 * <p>Input: names of properties and algorithms. Output: values and digests. Invariant: nothing is
 * looked up in files, and nothing random is made up.
 */
package dev.cortado.classlib.security;
