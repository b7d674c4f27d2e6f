/**
 * Allocation of objects and arrays, and the device's roots.
 *
 * <p>Input: class descriptors and sizes from compiled code. Output: cleared objects with their
 * header, or OutOfMemoryError after a collection that also cleared soft references. Invariant: a
 * program that never allocates links nothing of this package, and the heap is set up by the first
 * allocation.
 */
package dev.cortado.runtime.heap;
