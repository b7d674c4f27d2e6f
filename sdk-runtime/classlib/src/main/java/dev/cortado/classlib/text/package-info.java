/**
 * The substitutions over charsets, locales and formatting.
 *
 * <p>Input: calls of the JDK's text classes. Output: the same text with a fixed set of charsets and
 * one locale. Invariant: nothing here looks for providers, resources or properties.
 */
package dev.cortado.classlib.text;
