/**
 * The substitutions over java.lang.reflect: arrays whose type is known by a Class object only.
 *
 * <p>Input: Class objects and arrays. Output: arrays and their elements. Invariant: members of
 * classes are not reflected.
 */
package dev.cortado.classlib.reflect;
