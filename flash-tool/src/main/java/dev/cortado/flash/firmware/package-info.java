/**
 * Firmware as files hold it.
 *
 * <p>Input: an ELF, Intel HEX or plain binary file. Output: {@link
 * dev.cortado.flash.firmware.Firmware}, bytes by address.
 *
 * <p>Invariant: segments are sorted, do not overlap, and are not empty.
 */
package dev.cortado.flash.firmware;
