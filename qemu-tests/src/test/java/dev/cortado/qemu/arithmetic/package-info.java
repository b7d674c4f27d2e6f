/**
 * Arithmetic on the boards, bit for bit.
 *
 * <p>Input: random seeds. Output: differences from HotSpot. Invariant: a failure names the seed and
 * the operation.
 */
package dev.cortado.qemu.arithmetic;
