package dev.cortado.flash.usb;

import dev.cortado.flash.FlashException;

/** What keeps this program from a device, in words. */
public final class UsbRefusals {

    private UsbRefusals() {}

    /** The system lets only some users open it. */
    public static FlashException permission(String name, int vendor, int product, Throwable cause) {
        return new FlashException(
                "no permission to use " + name,
                """
                Add this line to /etc/udev/rules.d/60-cortado.rules, run 'sudo udevadm control \
                --reload', and plug the device in again:
                  SUBSYSTEM=="usb", ATTR{idVendor}=="%04x", ATTR{idProduct}=="%04x", \
                MODE="0660", GROUP="plugdev", TAG+="uaccess\"\
                """
                        .formatted(vendor, product),
                cause);
    }

    /** Another program has it. */
    public static FlashException busy(String name, Throwable cause) {
        return new FlashException(
                name + " is in use by another program",
                "End the other program (an IDE, openocd, pyocd, a second cortado), and repeat the"
                        + " command.",
                cause);
    }

    /** It is gone. */
    public static FlashException unplugged(String name, Throwable cause) {
        return new FlashException(
                name + " was unplugged",
                "Plug it in again and repeat the command; what is there already is not written"
                        + " again.",
                cause);
    }

    /** Something else. */
    public static FlashException failed(String name, Throwable cause) {
        return new FlashException(
                name + " failed: " + cause.getMessage(),
                "Unplug the device, plug it in again, and repeat the command.",
                cause);
    }
}
