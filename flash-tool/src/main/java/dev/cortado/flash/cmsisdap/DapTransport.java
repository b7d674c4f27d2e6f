package dev.cortado.flash.cmsisdap;

import java.time.Duration;

/** Packets to a probe and back. Whatever ends it is a {@link dev.cortado.flash.FlashException}. */
public interface DapTransport extends AutoCloseable {

    /** The probe, for messages. */
    String name();

    /** The most bytes that a packet may have before the probe has said more. */
    int initialPacketBytes();

    /** Sends one command. */
    void send(byte[] command);

    /**
     * Receives one answer.
     *
     * @param mostBytes what an answer has at most
     * @throws dev.cortado.flash.usb.UsbTimeException if none comes in time
     */
    byte[] receive(int mostBytes, Duration timeout);

    /** Gives the probe back. */
    @Override
    void close();
}
