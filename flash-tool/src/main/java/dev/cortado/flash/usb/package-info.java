/**
 * USB devices without a driver of their own.
 *
 * <p>Input: the machine's USB bus. Output: what is plugged in, and transfers to one device.
 *
 * <p>Invariant: nothing outside of {@code SystemUsbBus} knows the USB library.
 */
package dev.cortado.flash.usb;
