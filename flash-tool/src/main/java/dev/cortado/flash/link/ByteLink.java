package dev.cortado.flash.link;

import java.time.Duration;

/** A stream of bytes in both directions. */
public interface ByteLink extends AutoCloseable {

    /** What it leads to, for messages. */
    String name();

    /**
     * Sends bytes.
     *
     * @throws dev.cortado.flash.FlashException if the link has broken
     */
    void send(byte[] bytes);

    /**
     * Receives at least one byte unless the time is up.
     *
     * @return how many, 0 if the time is up
     * @throws dev.cortado.flash.FlashException if the link has broken
     */
    int receive(byte[] buffer, int offset, int length, Duration timeout);

    /** Frees it. */
    @Override
    void close();
}
