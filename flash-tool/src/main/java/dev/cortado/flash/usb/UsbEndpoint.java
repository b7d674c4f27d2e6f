package dev.cortado.flash.usb;

/**
 * An end of a pipe; USB 2.0, table 9-13.
 *
 * @param number 1 to 15
 * @param in whether it sends to the host
 * @param transfer how it transfers
 * @param packetBytes the most that one packet holds
 */
public record UsbEndpoint(int number, boolean in, Transfer transfer, int packetBytes) {

    /** Kinds of transfer, in the order of their codes. */
    public enum Transfer {
        CONTROL,
        ISOCHRONOUS,
        BULK,
        INTERRUPT
    }
}
