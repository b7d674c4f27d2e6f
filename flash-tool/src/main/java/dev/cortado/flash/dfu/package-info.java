/**
 * Bootloaders that speak USB DFU 1.1, or DfuSe, ST's extension by addresses.
 *
 * <p>Input: a USB device. Output: an {@link dev.cortado.flash.target.ImageTarget}, or for DfuSe a
 * {@link dev.cortado.flash.target.MemoryTarget}.
 *
 * <p>Invariant: a request is made only in a state that allows it, and never before the time that
 * the device asked for has passed.
 */
package dev.cortado.flash.dfu;
