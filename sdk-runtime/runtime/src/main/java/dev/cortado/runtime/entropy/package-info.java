/**
 * Random bits from hardware.
 *
 * <p>Input: the board's entropy source. Output: bytes that nobody can foresee. Invariant: without a
 * source there are no bytes; nothing is made up.
 */
package dev.cortado.runtime.entropy;
