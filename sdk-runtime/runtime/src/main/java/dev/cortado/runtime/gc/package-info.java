/**
 * The garbage collector: mark-sweep over a heap of granules, with precise objects and conservative
 * stacks.
 *
 * <p>Input: the heap's range, and roots through {@link dev.cortado.runtime.gc.RootSet}. Output: the
 * free runs from which {@link dev.cortado.runtime.gc.HeapSpace} allocates. Invariant: nothing here
 * knows stacks, threads, linker symbols or Java classes; objects are seen through their descriptors
 * in memory only, so the same code runs on a desktop JVM over simulated memory.
 *
 * <pre>
 *   heap start                                                                                heap end
 *   | object-start bits | mark bits | mark stack | objects and free runs, 8-byte granules ... |
 *
 *   free run:  0  size in bytes
 *              4  next free run, 0 at the end
 * </pre>
 *
 * <p>Bit n of a bitmap's word w stands for the granule at {@code blockBase + 256 * w + 8 * n}.
 */
package dev.cortado.runtime.gc;
