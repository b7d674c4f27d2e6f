/**
 * Streams of bytes to a probe or board: TCP and serial ports.
 *
 * <p>Input: bytes to send. Output: bytes received in time.
 *
 * <p>Invariant: a link that has failed stays failed, and says why in words of its own kind.
 */
package dev.cortado.flash.link;
