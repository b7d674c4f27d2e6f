package dev.cortado.flash.usb;

import java.util.List;

/**
 * What a device says about itself without being opened.
 *
 * @param vendor 16 bits
 * @param product 16 bits
 * @param name of the product, empty if it has none
 * @param serial its serial number, empty if it has none
 * @param interfaces all settings of all interfaces
 */
public record UsbIdentity(
        int vendor, int product, String name, String serial, List<UsbInterface> interfaces) {

    public UsbIdentity {
        interfaces = List.copyOf(interfaces);
    }

    /** Name and numbers for people. */
    public String description() {
        return "%s (USB %04x:%04x)".formatted(name.isBlank() ? "device" : name, vendor, product);
    }

    /** What stands for it in an address: the serial number, or vendor and product. */
    public String place() {
        return serial.isBlank() ? "%04x:%04x".formatted(vendor, product) : serial;
    }
}
