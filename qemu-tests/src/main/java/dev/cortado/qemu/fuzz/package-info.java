/**
 * Differential fuzzing: random valid Java programs behave on a board as on HotSpot.
 *
 * <p>A seed -&gt; programs, and for those that differ a smaller program that still does. Invariant:
 * a program's text depends on its seed alone.
 */
package dev.cortado.qemu.fuzz;
