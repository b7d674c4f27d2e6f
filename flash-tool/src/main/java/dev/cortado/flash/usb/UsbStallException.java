package dev.cortado.flash.usb;

/** A device refuses a request. */
public final class UsbStallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refused by the device of this name. */
    public UsbStallException(String name) {
        super(name + " refuses the request");
    }
}
