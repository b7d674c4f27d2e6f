/**
 * What NullPointerException says of a null check that fails.
 *
 * <p>Input: a method and one of its instructions. Output: the text that HotSpot would give, if any.
 * Invariant: nothing is analysed before the text is asked for.
 */
package dev.cortado.compiler.nullcheck;
