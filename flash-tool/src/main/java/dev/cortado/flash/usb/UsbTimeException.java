package dev.cortado.flash.usb;

/** A device did not answer in time. */
public final class UsbTimeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** No answer by the device of this name. */
    public UsbTimeException(String name) {
        super(name + " does not answer");
    }
}
