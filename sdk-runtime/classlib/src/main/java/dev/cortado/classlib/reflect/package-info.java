/**
 * The substitutions over java.lang.reflect, and what the compiler fills in for them.
 *
 * <p>Input: members, generic types, annotations and providers as objects of the image. Output:
 * java.lang.reflect as a program knows it. Invariant: nothing is looked up in class files, and what
 * reachability-metadata.json does not list is an error that says so.
 */
package dev.cortado.classlib.reflect;
