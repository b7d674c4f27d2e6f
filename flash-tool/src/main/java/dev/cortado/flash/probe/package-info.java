/**
 * Probes by their addresses, and those that are plugged in.
 *
 * <p>Input: the value of {@code --probe}, or nothing. Output: an open {@link
 * dev.cortado.flash.target.Target}.
 *
 * <p>Invariant: an address that is not understood is refused before anything is opened.
 */
package dev.cortado.flash.probe;
