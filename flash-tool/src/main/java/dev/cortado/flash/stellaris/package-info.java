/**
 * The serial flash loader of Stellaris and Tiva chips, over a UART; LM3S6965 data sheet, 18, and TI
 * SPMA074.
 *
 * <p>Input: a link without parity. Output: an {@link dev.cortado.flash.target.ImageTarget}.
 *
 * <p>Invariant: a packet counts as received only with the chip's ACK, and a command as done only if
 * its status says so.
 */
package dev.cortado.flash.stellaris;
