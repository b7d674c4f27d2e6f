package dev.cortado.flash.usb;

/**
 * The setup stage of a control transfer; USB 2.0, 9.3.
 *
 * @param kind whom it is for, and who defines it
 * @param request bRequest
 * @param value wValue
 * @param index wIndex
 */
public record ControlRequest(Kind kind, int request, int value, int index) {

    /** The combinations that are in use. */
    public enum Kind {
        /** Defined by USB, for the device. */
        STANDARD_DEVICE,
        /** Defined by the class, for an interface. */
        CLASS_INTERFACE
    }

    /** USB 2.0, 9.4.3: the string descriptor in English. */
    public static ControlRequest string(int index) {
        return new ControlRequest(Kind.STANDARD_DEVICE, 6, 0x0300 | index, 0x0409);
    }
}
