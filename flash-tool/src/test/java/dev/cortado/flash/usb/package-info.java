/** A USB bus for tests. */
package dev.cortado.flash.usb;
