/**
 * What the Java language does with objects beyond allocating them: type tests, copies, monitors,
 * atomic updates, class initialisation.
 *
 * <p>Input: objects and descriptors from compiled code. Output: the operation's result or its Java
 * exception. Invariant: types are known by their descriptors only; no name or Class object is
 * needed to test one.
 */
package dev.cortado.runtime.object;
