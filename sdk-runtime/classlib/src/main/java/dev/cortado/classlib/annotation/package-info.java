/**
 * Annotations as objects of the image.
 *
 * <p>Input: their members' values, from the compiler. Output: what the JDK prints and compares.
 * Invariant: values given out are copies.
 */
package dev.cortado.classlib.annotation;
