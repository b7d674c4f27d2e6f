package dev.cortado.flash.usb;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An open device. Whatever ends the connection is a {@link dev.cortado.flash.FlashException}. */
public interface UsbConnection extends AutoCloseable {

    /** The longest string descriptor. */
    int MOST_STRING_BYTES = 255;

    /** What it leads to, for messages. */
    String name();

    /** Takes an interface for this program, and one of its settings. */
    void claim(UsbInterface setting);

    /**
     * Asks by the control pipe.
     *
     * @throws UsbStallException if the device refuses
     */
    byte[] controlIn(ControlRequest request, int length);

    /**
     * Tells by the control pipe.
     *
     * @throws UsbStallException if the device refuses
     */
    void controlOut(ControlRequest request, byte[] data);

    /** Sends to a bulk or interrupt endpoint. */
    void send(UsbEndpoint endpoint, byte[] data, Duration timeout);

    /**
     * Receives one packet from a bulk or interrupt endpoint.
     *
     * @throws UsbTimeException if none comes in time
     */
    byte[] receive(UsbEndpoint endpoint, Duration timeout);

    /** A string descriptor; empty for index 0 and for what the device refuses. */
    default String string(int index) {
        if (index == 0) {
            return "";
        }
        try {
            byte[] bytes = controlIn(ControlRequest.string(index), MOST_STRING_BYTES);
            return bytes.length < 2
                    ? ""
                    : new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        } catch (UsbStallException e) {
            return "";
        }
    }

    /** Gives the device back. */
    @Override
    void close();
}
