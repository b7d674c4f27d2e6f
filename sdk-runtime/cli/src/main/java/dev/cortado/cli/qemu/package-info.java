/**
 * Runs an image on a board that QEMU simulates.
 *
 * <p>Input: an ELF and a board's profile. Output: the console on standard output, the rest on
 * standard error, and the program's exit code.
 *
 * <p>Invariant: no QEMU outlives the command that started it.
 */
package dev.cortado.cli.qemu;
