/**
 * Interrupts, faults and memory protection on the boards.
 *
 * <p>Input: the programs in {@code src/test/interrupts}. Output: differences from what the
 * architecture manuals say. Invariant: a program that does wrong ends with exit code 70 and a
 * report that names the fault.
 */
package dev.cortado.qemu.interrupts;
