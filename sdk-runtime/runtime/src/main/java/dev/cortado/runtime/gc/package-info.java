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
 *       1/64         1/64        1/64
 *
 *   free run:  0  size in bytes + 1: no header is odd
 *              4  next free run, 0 at the end
 * </pre>
 *
 * <p>Bit n of a bitmap's word w stands for the granule at {@code blockBase + 256 * w + 8 * n}, and
 * word w of the forwarding table for the objects that begin in those 256 bytes. Free runs have
 * start bits too, so every granule below the top belongs to the start before it.
 *
 * <p>A compaction is {@link dev.cortado.runtime.gc.Marker}, {@link dev.cortado.runtime.gc.Extents},
 * {@link dev.cortado.runtime.gc.Pinner}, {@link dev.cortado.runtime.gc.Planner}, {@link
 * dev.cortado.runtime.gc.Updater} and {@link dev.cortado.runtime.gc.Mover}. Objects keep their
 * order and headers; where one goes is computed from the bitmap whenever a reference to it is met,
 * so that only the marker and the updater visit objects.
 */
package dev.cortado.runtime.gc;
