/**
 * A client of the Simple Management Protocol of mcumgr over a serial console: groups os and image.
 *
 * <p>Input: a link to a device with MCUboot's layout of slots, and a signed image. Output: the
 * image in the second slot, marked for a trial boot.
 *
 * <p>Invariant: a byte counts as uploaded only once the device has asked for the one after it.
 */
package dev.cortado.flash.smp;
