/**
 * The methods that the build-time interpreter executes itself: natives of java.base, and
 * intrinsics.
 *
 * <p>Input: a method of the world. Output: its implementation for build time, if it has one.
 * Invariant: what depends on the machine, the time or the outside world has none.
 */
package dev.cortado.compiler.imageheap.natives;
