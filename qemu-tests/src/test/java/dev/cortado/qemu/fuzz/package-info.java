/**
 * Random programs on the boards, and the fuzzer's own tests.
 *
 * <p>Input: a random seed. Output: programs that differ from HotSpot. Invariant: a failure names
 * the seed that repeats it.
 */
package dev.cortado.qemu.fuzz;
