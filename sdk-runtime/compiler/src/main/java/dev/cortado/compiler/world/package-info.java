/**
 * The closed world of classes: hierarchy, members, resolution and object layout.
 *
 * <p>Input: class bytes from a {@link dev.cortado.compiler.world.ClassProvider}. Output: one
 * JavaClass for each type that was asked for. Invariant: a JavaClass, JavaMethod or JavaField
 * exists once, so identity is equality.
 */
package dev.cortado.compiler.world;
