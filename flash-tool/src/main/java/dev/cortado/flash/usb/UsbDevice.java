package dev.cortado.flash.usb;

/** A device that is plugged in. */
public interface UsbDevice {

    /** What it says about itself. */
    UsbIdentity identity();

    /**
     * Opens it.
     *
     * @throws dev.cortado.flash.FlashException if that is not allowed, or it is gone
     */
    UsbConnection open();
}
