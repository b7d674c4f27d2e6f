/**
 * Holds the compiled code to its baseline and the programs to their limits.
 *
 * <p>Kernels and programs -&gt; counts and sizes. The same figures as {@code ./cortado bench}
 * prints; times are not judged.
 */
package dev.cortado.qemu.benchmarks;
