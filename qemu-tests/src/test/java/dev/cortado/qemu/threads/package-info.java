/**
 * What becomes of threads that fail, against the boards.
 *
 * <p>Input: programs in src/test/threads. Output: their consoles and reports. Invariant: each
 * image is built once for each board.
 */
package dev.cortado.qemu.threads;
