/**
 * Measures compiled Java against C and against the limits that the project holds itself to.
 *
 * <p>Kernels in Java and in C -&gt; a table of executed instructions. Instructions, not time: the
 * same on every run and every machine.
 */
package dev.cortado.qemu.benchmarks;
