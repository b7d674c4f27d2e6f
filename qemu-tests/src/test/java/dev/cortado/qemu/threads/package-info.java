/**
 * What becomes of threads that fail, against the boards.
 *
 * <p>Input: programs in src/test/threads. Output: their consoles and reports. Invariant: no program
 * reads input.
 */
package dev.cortado.qemu.threads;
