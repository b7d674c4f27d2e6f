/**
 * The objects behind java.lang.reflect.
 *
 * <p>Input: class files, reachability metadata, files that name services. Output: members, generic
 * types, annotations and providers as objects of the image, each made when reachable code reads the
 * field that holds it. Invariant: members are only those that the metadata lists.
 */
package dev.cortado.compiler.reflection;
