package dev.cortado.ota.smp;

/** A UART, or whatever else carries bytes in both directions. */
public interface ByteStream {

    /**
     * Takes bytes that have come, without waiting for more.
     *
     * @return how many, 0 to {@code length}
     */
    int read(byte[] buffer, int index, int length);

    /** Sends bytes; returns when they are on their way, and may wait for that. */
    void write(byte[] bytes, int index, int length);
}
