/**
 * The objects that exist before the program starts: instances, arrays, string literals and class
 * mirrors.
 *
 * <p>Input: allocations by the interpreter and constants met by translate. Output: an object graph
 * whose instances hold their fields at the device's offsets, for the image writer. Invariant: ids
 * are given in order of allocation, so the same build yields the same ids.
 */
package dev.cortado.compiler.imageheap;
