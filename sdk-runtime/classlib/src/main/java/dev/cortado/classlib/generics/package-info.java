/**
 * Generic types as objects of the image.
 *
 * <p>Input: raw types, arguments and bounds, from the compiler. Output: java.lang.reflect.Type.
 * Invariant: equal to the JDK's own types of the same parts.
 */
package dev.cortado.classlib.generics;
