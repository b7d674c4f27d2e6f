/**
 * The garbage collector: mark, then sweep or compact, over a heap of granules, with precise objects
 * and conservative stacks, whose objects are pinned.
 *
 * <p>Input: the heap's range, and roots through {@link dev.cortado.runtime.gc.RootSet}. Output: the
 * free runs from which {@link dev.cortado.runtime.gc.HeapSpace} allocates. Invariant: nothing here
 * knows stacks, threads, linker symbols or Java classes; objects are seen through their descriptors
 * in memory only, so the same code runs on a desktop JVM over simulated memory.
 *
 * <pre>
 *   heap start                                                                             heap end
 *   | start bits | mark bits | mark stack, later forwarding table | objects, free runs: granules |
 *       1/64         1/64        1/128
 *
 *   free run:  0  size in bytes + 1: no header is odd
 *              4  next free run, 0 at the end
 * </pre>
 *
 * <p>Bit n of a bitmap's word w stands for the granule at {@code blockBase + 256 * w + 8 * n}. Word
 * n of the forwarding table is for the objects that begin between {@code 1024 * n} and {@code 1024
 * * n + 1023}, counted from address 0.
 *
 * <p>A compaction is five passes: {@link dev.cortado.runtime.gc.Marker}, {@link
 * dev.cortado.runtime.gc.Pinner}, {@link dev.cortado.runtime.gc.Planner}, {@link
 * dev.cortado.runtime.gc.Updater}, {@link dev.cortado.runtime.gc.Mover}. Objects keep their order,
 * and no header word is needed for it: a plan fits into the bits that all descriptor addresses
 * share. Alternatives cost more: forwarding by population counts of the bitmap some twenty
 * instructions a reference on cores without that instruction, threading references through headers
 * a second walk over all references.
 */
package dev.cortado.runtime.gc;
